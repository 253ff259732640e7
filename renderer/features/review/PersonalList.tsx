import { useState } from 'react'
import { personalStateText } from '../../../domain/review/personal-data.ts'
import { sealStreamOf } from '../../../domain/seal/stream.ts'
import { DAY } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { submitDrafts } from '../../desk/useCommand.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'

/** How long an exemption lasts before it has to be asked again. */
const EXEMPT_DAYS = 180

/** Personal data of the response: what is due for destruction, destroyed together; kept longer only with a reason. */
export function PersonalList({ incident, stream, now }: { incident: string; stream: string; now: number }) {
  const { rows } = useQuery('review.personal', { incident, now }, { keep: true })
  const [exempting, setExempting] = useState(false)
  const [why, setWhy] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const due = rows.filter(({ state }) => state === 'due' || state === 'kept')
  const counts = new Map<string, number>()
  for (const { state } of rows)
    counts.set(personalStateText[state], (counts.get(personalStateText[state]) ?? 0) + 1)
  const destroy = async () => {
    const answer = await submitDrafts(
      due.map(({ key }) => ({
        stream: sealStreamOf(key),
        type: 'seal.destroy' as const,
        data: { why: text.destroyWhy },
      })),
    )
    setRefused(answer.ok ? null : answer.reason)
  }
  const said = why.trim()
  const [first] = due
  return (
    <section aria-label={text.personal}>
      <PanelHead title={text.personal} count={[...counts].map(([state, n]) => `${state} ${n}`).join('，')} />
      {rows.length === 0 && <p className={styles.empty}>{text.noPersonal}</p>}
      {first !== undefined && (
        <div className={styles.block}>
          {first.dueAt !== null && <span className={styles.second}>{text.dueAt(first.dueAt)}</span>}
          <div className={styles.acts}>
            <Button
              small
              label={text.destroyAll(due.length)}
              refused={refused}
              onPress={() => void destroy()}
            />
            <Button small look="quiet" label={text.exempt} onPress={() => setExempting(!exempting)} />
          </div>
          {exempting && (
            <div className={styles.acts}>
              <TextField
                label={text.why}
                placeholder={text.why}
                value={why}
                onChange={setWhy}
                maxLength={500}
              />
              <CommandButton
                small
                label={text.exempt}
                missing={text.missingWhy}
                draft={
                  said === ''
                    ? null
                    : {
                        stream,
                        type: 'review.exempt',
                        data: { stream: null, why: said, until: now + EXEMPT_DAYS * DAY },
                      }
                }
                onDone={() => setExempting(false)}
              />
            </div>
          )}
        </div>
      )}
    </section>
  )
}
