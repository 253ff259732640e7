import { isDue, startBy } from '../../../domain/rollcall/due.ts'
import { wayWords } from '../../../domain/rollcall/rollcall-words.ts'
import { clockTime, DAY, MINUTE } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useSounding } from '../../desk/sounding.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { AskingBar } from '../../ui/AskingBar.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './RollcallDue.module.css'
import { running } from './running.ts'
import { text } from './text.ts'

/**
 * A planned roll call whose time has come, over every screen: it rings where it was planned, and one key starts it. Once it is
 * overdue every desk of the district is asked. It ends when it is begun or cancelled, or after a day.
 */
export function RollcallDue() {
  const who = useWho()
  const now = useMinute()
  const { rows } = useQuery('rollcall.list', { from: now - DAY, to: now + MINUTE, limit: 50 }, { keep: true })
  const due = rows.filter((row) => isDue(row, now)).sort((a, b) => a.at - b.at)
  const mine = due.filter(
    ({ seat, plannedBy }) => seat === who?.seat || (plannedBy !== null && plannedBy === who?.person?.name),
  )
  const [first] = [...mine, ...due.filter((row) => startBy(row) <= now)]
  const { rows: sheets } = useQuery('rollcall.one', first === undefined ? null : { rollcall: first.key })
  useSounding(mine.length > 0 ? 'urgent' : null)
  const streets = sheets[0]?.calls.map(({ street, name }) => ({ code: street, name })) ?? []
  // Nothing is asked before its key works: the streets are part of what the key says.
  if (first === undefined || streets.length === 0) return null
  const { key: stream, at, limit, plannedBy } = first
  const open = () => {
    running.set(stream)
    goTo('rollcall', stream)
  }
  return (
    <div className={styles.place}>
      <AskingBar
        words={startBy(first) <= now ? text.ask.late(clockTime(at)) : text.ask.title(clockTime(at))}
        about={[wayWords(first), plannedBy === null ? '' : text.ask.by(plannedBy), first.note]
          .filter(Boolean)
          .join('　')}
      >
        <CommandButton
          label={text.page.begin}
          keys={['Alt', 'B']}
          draft={{ type: 'rollcall.begin', stream, data: { at: now, streets, limit } }}
          onDone={open}
        />
        <Button label={text.ask.look} onPress={() => goTo('rollcall', stream)} />
      </AskingBar>
    </div>
  )
}
