import { useState } from 'react'
import { classOf } from '../../../domain/incident/classes.ts'
import { categoryText } from '../../../domain/incident/incident.ts'
import type { ProfileRow } from '../../../domain/profile/rows.ts'
import { checkedText, limitWords, type Step, startText } from '../../../domain/profile/step.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Profile.module.css'
import { text } from './text.ts'

/** One set of rules as it stands, each deadline with where it is written; what is not read in the original says so. */
export function ProfileSheet({ row, onEdit }: { row: ProfileRow; onEdit: (copy: boolean) => void }) {
  const [retiring, setRetiring] = useState(false)
  const [why, setWhy] = useState('')
  const { columns } = text
  return (
    <>
      <header className={styles.head}>
        <div>
          <h2>{row.name}</h2>
          <p className={styles.quiet}>
            {[
              row.place,
              row.source,
              checkedText[row.checked],
              text.version(row.version),
              row.savedAt === null ? '' : text.saved(row.savedAt, row.savedBy ?? ''),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className={styles.acts}>
          {!row.chosen && row.retired === null && (
            <CommandButton
              primary
              label={text.choose}
              draft={{ stream: 'profile/district', type: 'profile.choose', data: { profile: row.id } }}
            />
          )}
          <Button label={text.edit} keys={['E']} onPress={() => onEdit(false)} />
          <Button label={text.copy} onPress={() => onEdit(true)} />
          {row.retired === null && !row.chosen && (
            <Button look="quiet" label={text.retire} onPress={() => setRetiring(!retiring)} />
          )}
        </div>
      </header>
      {retiring && (
        <div className={styles.form}>
          <TextField
            autoFocus
            label={text.retireWhy}
            placeholder={text.retireWhy}
            value={why}
            onChange={setWhy}
          />
          <CommandButton
            label={text.retire}
            missing={text.missingWhy}
            draft={
              why.trim() === ''
                ? null
                : { stream: row.key, type: 'profile.retire', data: { why: why.trim().slice(0, 500) } }
            }
            onDone={() => setRetiring(false)}
          />
        </div>
      )}
      <p className={styles.note}>{text.note}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{columns.label}</th>
            <th>{columns.to}</th>
            <th>{columns.levels}</th>
            <th>{columns.categories}</th>
            <th>{columns.start}</th>
            <th>{columns.limit}</th>
            <th>{columns.owner}</th>
            <th>{columns.source}</th>
            <th>{columns.checked}</th>
          </tr>
        </thead>
        <tbody>
          {row.steps.map((step) => (
            <StepLine key={step.key} step={step} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function StepLine({ step }: { step: Step }) {
  return (
    <tr>
      <th scope="row">{step.label}</th>
      <td>{step.to}</td>
      <td>
        {step.levels.length === 0 ? text.all : step.levels.map((level) => text.levelNames[level]).join('、')}
      </td>
      <td>{kindWords(step)}</td>
      <td>{startText[step.start]}</td>
      <td className={styles.limit}>{limitWords(step.limit)}</td>
      <td>{step.owner}</td>
      <td className={styles.source}>{step.source}</td>
      <td className={classNames(step.checked !== 'verified' && styles.unread)}>
        {checkedText[step.checked]}
      </td>
    </tr>
  )
}

/** The classes and sub-types a deadline holds for: `自然灾害（干旱）`, `自然灾害（干旱除外）`. */
function kindWords({ categories, subtypes = [], except = [] }: Step): string {
  const names = (codes: readonly string[]) => codes.map((code) => classOf(code)?.name ?? code).join('、')
  const whole = categories.map((one) => categoryText[one]).join('、')
  if (subtypes.length > 0) return names(subtypes)
  if (except.length > 0) return `${whole === '' ? text.all : whole}（${names(except)}除外）`
  return whole === '' ? text.all : whole
}
