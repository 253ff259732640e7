import { useMemo, useState } from 'react'
import type { PresetRow } from '../../../domain/preset/rows.ts'
import type { SceneCommand } from '../../../domain/scene/scene.ts'
import { type Source, typedFor } from '../../board/source.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { drawnOf, previewOf } from './preview-of.ts'
import { type Meaning, readEntry } from './read-entry.ts'
import { text } from './text.ts'
import { tileRowOf } from './tile-row.ts'
import { type Act, useAct } from './use-act.ts'
import type { Wall } from './use-wall.ts'
import type { WallKeys } from './use-wall-keys.ts'

/** What is being asked in the place of the entry. */
export type Asking = { for: 'lock' } | { for: 'save' } | { for: 'remove'; preset: PresetRow }

type Dragged = { feed: string } | { tile: number }

/** Everything the operator can do on the wall screen, over the wall as it stands. */
export function useWallDesk(wall: Wall) {
  const { rows, presets, displays, stream } = wall
  const [chosenDisplay, setChosenDisplay] = useState(1)
  const [chosenTile, setChosenTile] = useState(1)
  const [entry, setEntry] = useState('')
  const [asking, setAsking] = useState<Asking | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const acting: Act = useAct()

  const display = displays.includes(chosenDisplay) ? chosenDisplay : (displays[0] ?? 1)
  const pgm = drawnOf(rows, display)
  const feeds = wall.sources
  const meaning = useMemo(
    () => readEntry(entry, { active: display, displays, rows, presets, feeds }),
    [entry, display, displays, rows, presets, feeds],
  )
  const draggedFeed =
    dragged === null ? null : 'feed' in dragged ? dragged.feed : pgm.feedByTile.get(dragged.tile)
  const drag = over === null || draggedFeed == null ? null : { tile: over, feed: draggedFeed }
  const pvw = previewOf(rows, display, meaning, drag)

  const tile = meaning.type === 'tile' || meaning.type === 'assign' ? meaning.tile : chosenTile
  const tileDisplay = meaning.type === 'tile' || meaning.type === 'assign' ? meaning.display : display
  const tileRow = tileRowOf(rows, tileDisplay, tile)
  const draft = (command: SceneCommand): Draft => ({ stream, ...command })
  const assign = (at: number, feed: string) =>
    draft({ type: 'scene.assign', data: { display: tileDisplay, tile: at, feed } })
  const previous = tileRow?.previous ?? null
  const acts = {
    put: putDraft(meaning, draft),
    // While something is typed, Backspace and Delete edit it.
    back: previous === null || entry !== '' ? null : assign(tile, previous),
    clear:
      tileRow?.feed == null || entry !== ''
        ? null
        : draft({ type: 'scene.clear', data: { display: tileDisplay, tile } }),
  }

  const forget = () => {
    setEntry('')
    acting.forget()
  }
  const act = async (one: Draft | null) => {
    if (one === null) return
    if (await acting.act(one)) setEntry('')
  }
  const chooseTile = (next: number) => {
    setChosenTile(next)
    forget()
  }
  const chooseDisplay = (next: number) => {
    setChosenDisplay(next)
    setChosenTile(1)
    forget()
  }
  const put = () => {
    if (meaning.type === 'tile') {
      setChosenDisplay(meaning.display)
      setChosenTile(meaning.tile)
      setEntry('')
    } else if (acts.put !== null) {
      setChosenTile(tile)
      void act(acts.put)
    }
  }
  const lock = () => {
    if (tileRow?.lock) void act(draft({ type: 'scene.unlock', data: { display: tileDisplay, tile } }))
    else setAsking({ for: 'lock' })
  }
  const hasPicture = [...pgm.feedByTile.values()].some((feed) => feed !== null)
  const save = () => {
    if (hasPicture) setAsking({ for: 'save' })
  }
  const answer = (words: string) => {
    if (asking === null) return
    setAsking(null)
    if (asking.for === 'lock')
      void act(draft({ type: 'scene.lock', data: { display: tileDisplay, tile, why: words } }))
    else if (asking.for === 'save') {
      const tiles = [...pgm.feedByTile].flatMap(([at, feed]) => (feed === null ? [] : [{ tile: at, feed }]))
      const data = { name: words, layout: pgm.layout, tiles }
      void act({ stream: newStream('preset'), type: 'preset.save', data })
    } else {
      void act({ stream: `preset/${asking.preset.id}`, type: 'preset.remove', data: { why: words } })
    }
  }
  /** A source into the entry: for the tile typed, else the chosen one. */
  const chooseFeed = (source: Source) =>
    setEntry(`${tileDisplay === display ? '' : `${tileDisplay}.`}${tile} ${typedFor(source)}`)
  const drop = (kind: 'pvw' | 'pgm', at: number) => {
    setOver(null)
    setDragged(null)
    if (dragged === null) return
    if (kind === 'pgm' && 'tile' in dragged) {
      if (dragged.tile !== at)
        void act(draft({ type: 'scene.swap', data: { display, a: dragged.tile, b: at } }))
    } else if (draggedFeed != null) {
      const source = feeds.find((one) => one.id === draggedFeed)
      if (kind === 'pgm')
        void act(draft({ type: 'scene.assign', data: { display, tile: at, feed: draggedFeed } }))
      else if (source !== undefined) setEntry(`${at} ${typedFor(source)}`)
    }
    setChosenTile(at)
  }
  const keys: WallKeys = {
    entry,
    type: (next) => {
      acting.forget()
      setEntry(next)
    },
    put,
    back: () => void act(acts.back),
    clear: () => void act(acts.clear),
    lock,
    save,
    escape: forget,
    nextDisplay: () => chooseDisplay(displays[(displays.indexOf(display) + 1) % displays.length] ?? display),
    hasDisplays: displays.length > 1,
  }
  return {
    display,
    pgm,
    pvw,
    meaning,
    tile,
    tileRow,
    acts,
    keys,
    asking,
    act,
    draft,
    answer,
    lock,
    save,
    drop,
    refused: meaning.type === 'mistake' ? meaning.words : acting.refused,
    savingRefused: hasPicture ? null : text.saveNothing,
    leave: () => setAsking(null),
    remove: (preset: PresetRow) => setAsking({ for: 'remove', preset }),
    chooseTile,
    chooseDisplay,
    chooseFeed,
    chooseScene: (place: number) => setEntry(`s${place}`),
    dragFeed: (feed: string | null) => setDragged(feed === null ? null : { feed }),
    dragTile: (at: number) => setDragged({ tile: at }),
    dragOver: setOver,
  }
}

function putDraft(meaning: Meaning, draft: (command: SceneCommand) => Draft): Draft | null {
  if (meaning.type === 'assign') {
    const { display, tile, feed } = meaning
    return draft({ type: 'scene.assign', data: { display, tile, feed: feed.id } })
  }
  if (meaning.type === 'apply') {
    return draft({ type: 'scene.apply', data: { display: meaning.display, preset: meaning.preset.id } })
  }
  return null
}
