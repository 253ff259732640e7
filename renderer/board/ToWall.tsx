import { useEffect, useRef, useState } from 'react'
import { type BoardKind, boardFeed, boardText } from '../../domain/scene/board.ts'
import { sceneStream } from '../../domain/scene/scene.ts'
import { calendarDay } from '../../domain/time.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import { useFeedTree } from '../desk/useFeedTree.ts'
import { useMinute } from '../desk/useNow.ts'
import { usePluggedDisplays } from '../desk/usePluggedDisplays.ts'
import { useQuery } from '../desk/useQuery.ts'
import { useWho } from '../desk/useWho.ts'
import { Button } from '../ui/Button.tsx'
import { isComposing } from '../ui/shortcut.ts'
import { sourceName } from './source.ts'
import styles from './ToWall.module.css'
import { text } from './text.ts'
import { type WallPlace, wallPlaces } from './wall-places.ts'

const MOST_INCIDENTS = 20

/** 上大屏: puts this board of an incident on a window of the wall. `incident` null: the operator says of which. */
export function ToWall({ kind, incident }: { kind: BoardKind; incident: string | null }) {
  const who = useWho()
  const [isOpen, setOpen] = useState(false)
  const { rows: incidents } = useQuery('incident.open', { limit: MOST_INCIDENTS })
  const { rows: own } = useQuery('incident.one', incident === null ? null : { stream: incident })
  const shown = (incident === null ? incidents : own).filter((one) => !one.restricted)
  const refused =
    who?.wall == null
      ? text.noWall
      : shown.length > 0
        ? null
        : incident === null || own.length === 0
          ? text.noIncident
          : text.restricted
  return (
    <span className={styles.place}>
      <Button
        small
        label={text.toWall}
        keys={['Alt', 'W']}
        pressed={isOpen}
        refused={refused}
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen && refused === null && (
        <Choice kind={kind} asks={incident === null} incidents={shown} onClose={() => setOpen(false)} />
      )}
    </span>
  )
}

function Choice({
  kind,
  asks,
  incidents,
  onClose,
}: {
  kind: BoardKind
  /** The page is about no one incident: of which the board tells is said and may be chosen. */
  asks: boolean
  incidents: readonly { key: string; title: string }[]
  onClose: () => void
}) {
  const who = useWho()
  const day = calendarDay(useMinute())
  const [chosen, setChosen] = useState(incidents[0]?.key ?? '')
  const wall = who?.wall ?? ''
  const { rows } = useQuery('scene.layout', { wall })
  const plugged = usePluggedDisplays()
  const feeds = useFeedTree()?.feeds ?? []
  const numbers = [...new Set([...plugged, ...rows.map(({ display }) => display)])].sort((a, b) => a - b)
  const displays = numbers.length > 0 ? numbers : [1]
  const places = wallPlaces(displays, rows, who?.seat ?? null)
  const feed = boardFeed({ kind, incident: chosen })
  const on = places.find((one) => one.feed === feed)
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('ol button')?.focus(), [])
  const nameOf = ({ display, tile }: WallPlace) => text.window(displays.length > 1 ? display : null, tile)
  return (
    <section
      ref={box}
      className={styles.choice}
      aria-label={text.where(boardText[kind])}
      onKeyDown={(stroke) => {
        if (isComposing(stroke.nativeEvent) || stroke.key !== 'Escape') return
        stroke.stopPropagation()
        onClose()
      }}
    >
      <p className={styles.head}>
        {text.where(boardText[kind])}
        {on !== undefined && <b>{text.already(nameOf(on))}</b>}
      </p>
      {(asks || incidents.length > 1) && (
        <div className={styles.incidents}>
          {incidents.map(({ key, title }) => (
            <Button key={key} small label={title} pressed={key === chosen} onPress={() => setChosen(key)} />
          ))}
        </div>
      )}
      <ol className={styles.windows}>
        {places.map((place) => {
          const { display, tile, feed: before, blocked } = place
          const there = before === null ? text.empty : (sourceName(before, feeds) ?? before)
          return (
            <li key={`${display}.${tile}`}>
              <CommandButton
                small
                label={`${nameOf(place)} · ${there}`}
                {...(displays.length === 1 && tile < 10 && { keys: [String(tile)] })}
                missing={blocked}
                draft={
                  blocked === null
                    ? {
                        stream: sceneStream(wall, day),
                        type: 'scene.assign',
                        data: { display, tile, feed },
                      }
                    : null
                }
                onDone={onClose}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
