import { useState } from 'react'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CommandButton } from './CommandButton.tsx'
import styles from './DeadlineClocks.module.css'
import { text } from './deadline-text.ts'
import { useQuery } from './useQuery.ts'

/** Behind one line: what was waived and why, and other rules for this incident, with the reason. */
export function DeadlineRules({ incident }: { incident: string }) {
  const [open, setOpen] = useState(false)
  const { rows } = useQuery('deadline.one', { incident })
  const [row] = rows
  if (row === undefined) return null
  const count = row.waived.length
  return (
    <div className={styles.rules}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {[text.rules, text.steps(row.steps.length), count === 0 ? '' : `${text.acts.waive} ${count}`]
          .filter(Boolean)
          .join(' · ')}
      </button>
      {open && (
        <div className={styles.act}>
          {row.changes.map((one) => (
            <p key={one.at} className={styles.rule}>
              {text.changed(one.name, one.why)}
            </p>
          ))}
          {row.waived.map(({ step, label, why, byName }) => (
            <p key={step} className={styles.waived}>
              {text.waived(label, why, byName ?? '')}
              <CommandButton
                small
                quiet
                label={text.resume}
                draft={{ stream: row.key, type: 'deadline.resume', data: { step, why: text.resume } }}
              />
            </p>
          ))}
          <ChangeForm stream={row.key} present={row.profile} onDone={() => setOpen(false)} />
        </div>
      )}
    </div>
  )
}

function ChangeForm({ stream, present, onDone }: { stream: string; present: string; onDone: () => void }) {
  const { rows } = useQuery('profile.list', {})
  const [id, setId] = useState('')
  const [why, setWhy] = useState('')
  const chosen = rows.find((row) => row.id === id)
  const said = why.trim()
  return (
    <>
      <Select
        label={text.changeTo}
        empty={text.pickRules}
        value={id}
        options={rows
          .filter((row) => row.retired === null && row.id !== present)
          .map((row) => ({ value: row.id, label: row.name }))}
        onChange={setId}
      />
      <TextField
        label={text.why}
        placeholder={text.missingWhy}
        maxLength={500}
        value={why}
        onChange={setWhy}
      />
      <CommandButton
        small
        label={text.change}
        missing={chosen === undefined ? text.pickRules : text.missingWhy}
        draft={
          chosen === undefined || said === ''
            ? null
            : {
                stream,
                type: 'deadline.change',
                data: {
                  profile: chosen.id,
                  version: chosen.version,
                  name: chosen.name,
                  checked: chosen.checked,
                  steps: chosen.steps,
                  why: said,
                },
              }
        }
        onDone={onDone}
      />
    </>
  )
}
