import { type KeyboardEvent, useRef } from 'react'
import { postText, type ShiftPost } from '../../../domain/post.ts'
import { dayNote } from '../../../domain/roster/roster-document.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import { classNames } from '../../ui/class-names.ts'
import type { GridLine } from './grid-lines.ts'
import styles from './MonthGrid.module.css'
import { text } from './text.ts'

/** A chair somebody pressed: who sits there, or null for an empty one. */
export interface Chair {
  readonly line: GridLine
  readonly post: ShiftPost
  readonly row: RosterDayRow | null
}

/** The month, one line a shift. Arrows walk the chairs, Enter opens one. Days off are said in words. */
export function MonthGrid({
  month,
  lines,
  today,
  me,
  opened,
  onOpen,
}: {
  month: string
  lines: readonly GridLine[]
  today: string
  me: string | null
  opened: string | null
  /** Null while it is only a preview. */
  onOpen: ((chair: Chair) => void) | null
}) {
  const table = useRef<HTMLTableElement>(null)
  const posts = lines[0]?.cells.map(({ post }) => post) ?? []
  const severalShifts = lines.some(({ first }) => !first)
  const walk = (stroke: KeyboardEvent) => {
    const step = steps[stroke.key]
    const here = document.activeElement
    if (step === undefined || !(here instanceof HTMLElement) || table.current === null) return
    const [line = 0, column = 0] = (here.dataset.place ?? '').split('.').map(Number)
    const [down, right] = step
    const chairs = [...table.current.querySelectorAll<HTMLElement>('[data-place]')]
    const next = right === 0 ? nearest(chairs, line + down, column) : chairs[chairs.indexOf(here) + right]
    if (next === undefined) return
    stroke.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className={styles.frame}>
      <table ref={table} className={styles.grid} aria-label={text.grid(month)} onKeyDown={walk}>
        <thead>
          <tr>
            <th className={styles.date}>{text.date}</th>
            {severalShifts && <th className={styles.shift}>{text.shift}</th>}
            {posts.map((post) => (
              <th key={post} className={post === 'officer' ? styles.wide : undefined}>
                {postText[post]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            <tr
              key={`${line.day.day}.${line.shift.n}`}
              className={classNames(
                line.day.class !== 'work' && styles.off,
                line.day.day === today && styles.today,
                line.first && styles.first,
              )}
              aria-current={line.day.day === today ? 'date' : undefined}
            >
              <th scope="row" className={styles.date}>
                {line.first && (
                  <>
                    {text.day(line.day.day)}
                    <span className={styles.note}>
                      {[line.day.day === today && text.today, dayNote(line.day)].filter(Boolean).join(' ')}
                    </span>
                  </>
                )}
              </th>
              {severalShifts && <td className={styles.shift}>{line.shift.name}</td>}
              {line.cells.map((cell, column) => (
                <td key={cell.post}>
                  <Crew
                    line={line}
                    cell={cell}
                    place={`${place}.${column * 10}`}
                    me={me}
                    opened={opened}
                    onOpen={onOpen}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const steps: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function nearest(chairs: readonly HTMLElement[], line: number, column: number): HTMLElement | undefined {
  const away = (chair: HTMLElement) => Math.abs(Number(chair.dataset.place?.split('.')[1]) - column)
  return chairs
    .filter((chair) => Number(chair.dataset.place?.split('.')[0]) === line)
    .sort((a, b) => away(a) - away(b))[0]
}

function Crew({
  line,
  cell: { post, rows, vacant },
  place,
  me,
  opened,
  onOpen,
}: {
  line: GridLine
  cell: GridLine['cells'][number]
  place: string
  me: string | null
  opened: string | null
  onOpen: ((chair: Chair) => void) | null
}) {
  const [lineNo, column] = place.split('.').map(Number)
  const seat = (i: number) => `${lineNo}.${(column ?? 0) + i}`
  return (
    <span className={styles.crew}>
      {rows.map((row, i) => (
        <button
          key={row.key}
          type="button"
          data-place={seat(i)}
          className={classNames(
            styles.name,
            row.person === me && styles.mine,
            row.key === opened && styles.opened,
          )}
          disabled={onOpen === null}
          onClick={() => onOpen?.({ line, post, row })}
        >
          {row.name}
          {row.person === me && <span className={styles.sign}>{text.mine}</span>}
          {row.changed && <span className={styles.sign}>{text.swapped}</span>}
        </button>
      ))}
      {vacant > 0 && (
        <button
          type="button"
          data-place={seat(rows.length)}
          className={classNames(styles.name, styles.vacant)}
          disabled={onOpen === null}
          onClick={() => onOpen?.({ line, post, row: null })}
        >
          {vacant === 1 ? text.vacant : `${text.vacant} ${vacant}`}
        </button>
      )}
    </span>
  )
}
