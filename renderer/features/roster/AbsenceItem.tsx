import { useState } from 'react'
import { absenceStatusText } from '../../../domain/absence/absence.ts'
import type { AbsenceRow } from '../../../domain/absence/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { MomentField } from './MomentField.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import styles from './SideList.module.css'
import { text } from './text.ts'

const words = text.absence

/** One absence: where, until when, who stands in, and what comes next. */
export function AbsenceItem({ row, now }: { row: AbsenceRow; now: number }) {
  const me = useWho()?.person?.person ?? null
  const [form, setForm] = useState<'refuse' | 'extend' | null>(null)
  const [until, setUntil] = useState<number | null>(null)
  const stream = row.key
  const isOpen = row.status === 'filed' || row.status === 'approved'
  const overdue = isOpen && row.until < now
  // Said to the minute, so that the button asks once a minute and not once a second.
  const minute = now - (now % 60_000)
  const done = () => setForm(null)
  return (
    <div className={styles.item}>
      <div className={styles.line}>
        <strong>{row.name}</strong>
        {row.principal && <span className={styles.quiet}>{words.isPrincipal}</span>}
        <span className={styles.push}>
          {overdue && <Chip state="overdue">{words.overdue}</Chip>}{' '}
          <Chip state={row.pending ? 'pending' : row.status === 'back' ? 'done' : 'plain'}>
            {absenceStatusText[row.status]}
          </Chip>
        </span>
      </div>
      <span>{words.line(row.place, row.from, row.until)}</span>
      <span className={styles.quiet}>{[row.why, words.stands(row.deputyName, row.phone)].join(' · ')}</span>
      {row.period !== null && (
        <span className={styles.warn}>
          {words.period(row.period, true)}。{row.principal ? words.periodWarning : words.periodNote}
        </span>
      )}
      {row.extended.map((one) => (
        <span key={one.at} className={styles.quiet}>
          {words.extended(one.until, one.why)}
        </span>
      ))}
      {row.decided !== null && (
        <span className={styles.quiet}>
          {[row.decided.name, text.moment(row.decided.at), row.decided.why].filter(Boolean).join(' · ')}
        </span>
      )}
      {row.backAt !== null && <span className={styles.quiet}>{words.backAt(row.backAt)}</span>}
      {row.contested && <span className={styles.warn}>{words.contested}</span>}
      {isOpen && form === null && (
        <div className={styles.acts}>
          {row.status === 'filed' && row.person !== me && (
            <>
              <CommandButton
                small
                primary
                label={words.approve}
                draft={{ stream, type: 'absence.approve', data: { note: '' } }}
              />
              <Button small label={words.refuse} onPress={() => setForm('refuse')} />
            </>
          )}
          {row.from <= now && (
            <CommandButton
              small
              label={words.back}
              draft={{ stream, type: 'absence.back', data: { at: minute } }}
            />
          )}
          <Button small look="quiet" label={words.extend} onPress={() => setForm('extend')} />
        </div>
      )}
      {form === 'refuse' && (
        <ReasonForm
          label={words.refuse}
          draft={(why) => ({ stream, type: 'absence.refuse', data: { why } })}
          onDone={done}
        />
      )}
      {form === 'extend' && (
        <>
          <MomentField label={words.until} start={row.until} now={now} onChange={setUntil} />
          <ReasonForm
            label={words.doExtend}
            draft={(why) => ({ stream, type: 'absence.extend', data: { until: until ?? row.until, why } })}
            onDone={done}
          />
        </>
      )}
    </div>
  )
}
