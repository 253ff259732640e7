import { isBoard } from '../../../domain/scene/board.ts'
import { clockTime, howLong } from '../../../domain/time.ts'
import { sourceName, sourceWords } from '../../board/source.ts'
import { centreNow, useNow } from '../../desk/useNow.ts'
import { tileWords } from '../../feed/tile-state.ts'
import type { TileShown } from '../../feed/tile-view.ts'
import { startDeclaring } from '../../shell/declaring.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './Inspector.module.css'
import { SwitchList } from './SwitchList.tsx'
import { TroubleList } from './TroubleList.tsx'
import { text } from './text.ts'
import type { TileRow } from './tile-row.ts'
import type { Wall } from './use-wall.ts'

/** Right column: the chosen tile in words, what is wrong, and what was switched. */
export function Inspector({
  wall,
  number,
  row,
  shown,
  onLock,
}: {
  wall: Wall
  number: number
  row: TileRow | null
  shown: TileShown | null
  onLock: () => void
}) {
  const feed = wall.tree.feeds.find((one) => one.id === row?.feed)
  const name = row?.feed == null ? null : (sourceName(row.feed, wall.sources) ?? row.feed)
  return (
    <aside className={styles.inspector}>
      <PanelHead title={text.tile(number)} count={name ?? text.empty} />
      <TileFacts wall={wall} row={row} shown={shown} />
      <p className={styles.lock}>
        <Button label={row?.lock ? text.unlock : text.lock} keys={['L']} keysHandled small onPress={onLock} />
        {feed !== undefined && (
          <Button
            small
            label={text.declare}
            keys={['Alt', 'F']}
            onPress={() =>
              startDeclaring({
                place: feed.place,
                street: feed.street,
                receivedAt: centreNow(),
                line: text.seenOn(feed.name, number),
              })
            }
          />
        )}
      </p>
      <TroubleList tree={wall.tree} />
      <SwitchList wall={wall} />
    </aside>
  )
}

function TileFacts({ wall, row, shown }: { wall: Wall; row: TileRow | null; shown: TileShown | null }) {
  const now = useNow()
  const { feeds, bridges } = wall.tree
  const feed = feeds.find((one) => one.id === row?.feed)
  const bridge = bridges.find((one) => one.id === feed?.bridge)
  const seatName = (seat: string) => (seat === wall.who?.seat ? text.mySeat : text.seat(seat))
  const tile = shown?.tile ?? { state: 'idle' as const }
  const delay = tile.state === 'live' ? tile.delay : null
  const board = wall.boards.find((one) => one.id === row?.feed)
  const onBoard = row?.feed != null && isBoard(row.feed)
  const facts: [string, string][] = [
    [text.state, onBoard ? text.boards : tileWords(tile, now)],
    ...(board === undefined ? [] : [[text.incident, board.title] as [string, string]]),
    ...(tile.state === 'stalled' || tile.state === 'failed' ? [['', tile.why] as [string, string]] : []),
  ]
  if (row?.feed != null) {
    if (!onBoard) facts.push([text.delay, delay === null ? text.delayUnknown : text.delayOf(delay)])
    if (feed !== undefined) {
      facts.push([text.source, `${bridge?.name ?? feed.bridge}，${text.sources[feed.source]}`])
      facts.push([text.place, feed.place])
    }
    facts.push([
      text.putBy,
      text.putByWhom(seatName(row.seat), clockTime(row.since), howLong(now - row.since)),
    ])
  }
  const previous = wall.sources.find((one) => one.id === row?.previous)
  facts.push([text.previous, previous === undefined ? text.none : sourceWords(previous)])
  const { lock } = row ?? { lock: null }
  facts.push([text.lockState, lock ? text.lockedBy(seatName(lock.seat), clockTime(lock.at)) : text.unlocked])
  if (lock) facts.push(['', lock.why])
  return (
    <dl className={styles.facts}>
      {facts.map(([name, words]) => (
        <div key={`${name} ${words}`} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {row?.pending && <Chip state="pending">{text.pending}</Chip>}
    </dl>
  )
}
