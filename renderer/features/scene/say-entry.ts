import { isBoard } from '../../../domain/scene/board.ts'
import { sourceWords } from '../../board/source.ts'
import type { PreviewOfWall } from './preview-of.ts'
import type { Meaning } from './read-entry.ts'
import { text } from './text.ts'

/** What the entry means, as a sentence: `窗 3 ← 03 工地西围墙`. */
export function entryWords(meaning: Meaning): string {
  if (meaning.type === 'tile') return text.tile(meaning.tile)
  if (meaning.type === 'assign') {
    return text.says(String(meaning.tile), sourceWords(meaning.feed))
  }
  if (meaning.type === 'apply') {
    const { name, layout, tiles } = meaning.preset
    return `${text.pvwScene(meaning.place, name)}，${text.whole(layout, tiles.length)}`
  }
  return ''
}

/** Whether the pictures that would change are there already. `ready`: feeds whose picture moves in PVW. */
export function entryNote(meaning: Meaning, pvw: PreviewOfWall, ready: ReadonlySet<string>): string {
  if (meaning.type !== 'assign' && meaning.type !== 'apply') return ''
  const pictures = pvw.changed.filter((one) => !isBoard(one.feed))
  if (pictures.length === 0) return text.boardReady
  return pictures.every((one) => ready.has(one.feed)) ? text.firstFrame : text.noFirstFrame
}

/** Title of PVW. */
export function previewTitle(meaning: Meaning, pvw: PreviewOfWall): string {
  if (meaning.type === 'apply') return text.pvwScene(meaning.place, meaning.preset.name)
  return pvw.changed.length === 0 ? text.pvwNothing : text.pvwChange(pvw.changed.map((one) => one.tile))
}
