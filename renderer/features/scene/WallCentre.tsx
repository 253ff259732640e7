import { type ReactNode, useCallback, useState } from 'react'
import { layouts } from '../../../domain/scene/scene.ts'
import { clockTime } from '../../../domain/time.ts'
import { sourceName } from '../../board/source.ts'
import type { TileShown } from '../../feed/tile-view.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { DisplayChoice } from './DisplayChoice.tsx'
import { EntryHints, EntryLine } from './EntryLine.tsx'
import { FrameHead } from './FrameHead.tsx'
import { Prompt } from './Prompt.tsx'
import { entryNote, entryWords, previewTitle } from './say-entry.ts'
import { text } from './text.ts'
import type { Wall } from './use-wall.ts'
import type { useWallDesk } from './use-wall-desk.ts'
import styles from './WallCentre.module.css'
import { WallFrame } from './WallFrame.tsx'

/** PVW beside PGM, the entry under both. */
export function WallCentre({
  wall,
  desk,
  onShown,
  more,
}: {
  wall: Wall
  desk: ReturnType<typeof useWallDesk>
  onShown: (tile: number, shown: TileShown) => void
  /** What a small screen needs besides. */
  more: ReactNode
}) {
  const { pgm, pvw, display, meaning, keys, acts, asking } = desk
  const [ready, setReady] = useState<ReadonlySet<string>>(new Set())
  const row = wall.rows.find((one) => one.display === display)
  const nameOf = (feed: string) => sourceName(feed, wall.sources) ?? feed
  const locked = new Set(row?.tiles.filter((tile) => tile.lock !== null).map((tile) => tile.tile))
  const keepReady = useCallback((_tile: number, { tile, front }: TileShown) => {
    if (front === null) return
    setReady((old) => {
      if (old.has(front) === (tile.state === 'live')) return old
      const next = new Set(old)
      if (!next.delete(front)) next.add(front)
      return next
    })
  }, [])
  const preset = wall.presets.find((one) => one.id === row?.preset)
  const since = Math.max(0, ...(row?.tiles.map((tile) => tile.since) ?? []))
  const shared = { nameOf, locked, onChoose: desk.chooseTile, onDragOver: desk.dragOver }
  return (
    <>
      <div className={styles.frames}>
        <WallFrame
          kind="pvw"
          head={
            <FrameHead
              tag={text.pvw}
              kind="pvw"
              title={previewTitle(meaning, pvw)}
              note={meaning.type === 'nothing' ? text.pvwHint : text.pvwNote}
            />
          }
          drawn={pvw}
          marked={new Set(pvw.changed.map((one) => one.tile))}
          {...shared}
          onShown={keepReady}
          onDrop={(tile) => desk.drop('pvw', tile)}
        />
        <WallFrame
          kind="pgm"
          head={
            <FrameHead
              tag={text.pgm}
              kind="pgm"
              title={preset === undefined ? text.plain : text.scene(preset.name)}
              note={since === 0 ? '' : text.since(clockTime(since))}
            />
          }
          drawn={pgm}
          marked={new Set([desk.tile])}
          {...shared}
          onShown={onShown}
          onDragTile={desk.dragTile}
          onDrop={(tile) => desk.drop('pgm', tile)}
        />
      </div>
      {asking === null ? (
        <EntryLine
          keys={keys}
          acts={acts}
          words={entryWords(meaning)}
          note={entryNote(meaning, pvw, ready)}
          mistake={desk.refused}
        />
      ) : (
        <Prompt key={asking.for} {...promptOf(asking, desk.tile)} onTake={desk.answer} onLeave={desk.leave} />
      )}
      <EntryHints hasDisplays={keys.hasDisplays} />
      <div className={styles.layout}>
        <b>{text.layout}</b>
        <Segmented
          label={text.layout}
          segments={layouts.map((value) => ({ value, label: text.layouts[value] }))}
          value={pgm.layout}
          onChoose={(layout) =>
            void desk.act(desk.draft({ type: 'scene.arrange', data: { display, layout } }))
          }
        />
        <DisplayChoice wall={wall} display={display} onChoose={desk.chooseDisplay} />
        <span className={styles.more}>{more}</span>
      </div>
    </>
  )
}

function promptOf(asking: NonNullable<ReturnType<typeof useWallDesk>['asking']>, tile: number) {
  if (asking.for === 'lock')
    return { label: text.lockWhy, about: `${text.lock} ${text.tile(tile)}`, maxLength: 200 }
  if (asking.for === 'save') return { label: text.saveName, about: text.save, maxLength: 40 }
  return { label: text.removeWhy, about: `${text.remove} ${text.scene(asking.preset.name)}`, maxLength: 200 }
}
