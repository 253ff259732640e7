import { useState } from 'react'
import { postText } from '../../../domain/post.ts'
import type { Away } from '../../../domain/roster/board.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { AskForm } from './AskForm.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import type { Chair } from './MonthGrid.tsx'
import styles from './RosterScreen.module.css'
import { text } from './text.ts'

type Mode = 'change' | 'cover' | 'swap'
const words = text.chair

/** One chair: who sits there and when; put somebody else in, or ask others to take it. */
export function ChairDrawer({
  chair,
  rows,
  away,
  now,
  mine,
  onClose,
}: {
  chair: Chair
  /** Turns of the days around, to know who would stand two shifts in a row. */
  rows: readonly RosterDayRow[]
  away: readonly Away[]
  now: number
  mine: boolean
  onClose: () => void
}) {
  const { line, post, row } = chair
  const { shift } = line
  const mayAsk = row !== null && shift.from > now
  const [mode, setMode] = useState<Mode>(mine && mayAsk ? 'cover' : 'change')
  const modes: readonly Mode[] = mayAsk ? ['change', 'cover', 'swap'] : ['change']
  const title = words.title(line.day.day, `${postText[post]} ${row?.name ?? text.vacant}`)
  const note = (
    <>
      {shift.name} · {words.time(shift.from, shift.until)}
      {row?.changed && row.publishedName !== null && ` · ${words.was(row.publishedName, row.why)}`}
    </>
  )
  return (
    <Drawer title={title} note={note} onClose={onClose}>
      <div className={styles.modes}>
        <Segmented
          label={words.mode}
          segments={modes.map((value) => ({
            value,
            label: row === null && value === 'change' ? text.fill : words[value],
          }))}
          value={mode}
          onChoose={setMode}
        />
      </div>
      {mode === 'change' || row === null ? (
        <ChangeForm shift={shift} post={post} row={row} rows={rows} away={away} onClose={onClose} />
      ) : (
        <AskForm key={mode} kind={mode} shift={shift} row={row} rows={rows} away={away} onClose={onClose} />
      )}
    </Drawer>
  )
}
