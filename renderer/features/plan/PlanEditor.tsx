import { useMemo, useState } from 'react'
import { contentFault, type PlanContent } from '../../../domain/plan/content.ts'
import { calendarDay } from '../../../domain/time.ts'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { newStream } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { EditCards } from './EditCards.tsx'
import { EditFacts } from './EditFacts.tsx'
import { EditGrades } from './EditGrades.tsx'
import { EditPeople } from './EditPeople.tsx'
import { EditSteps } from './EditSteps.tsx'
import styles from './Plan.module.css'
import { readExpiry } from './read-expiry.ts'
import { text } from './text.ts'
import type { ImportedPlan } from './useImportPlan.ts'

const parts = ['steps', 'people', 'facts', 'grades', 'cards'] as const
type Part = (typeof parts)[number]

/** A plan being written. One from Word is saved only once a person has checked every thing that was recognised. */
export function PlanEditor({
  stream,
  base,
  first,
  imported = null,
  onClose,
}: {
  /** Null for a new plan. */
  stream: string | null
  /** The version it starts from. */
  base: number
  first: PlanContent
  imported?: ImportedPlan | null
  onClose: () => void
}) {
  const own = useMemo(() => stream ?? newStream('plan'), [stream])
  const [content, setContent] = useState(first)
  const [expires, setExpires] = useState(first.expiresAt === null ? '' : calendarDay(first.expiresAt))
  const [note, setNote] = useState(imported === null ? '' : text.edit.fromFile(imported.name))
  const [part, setPart] = useState<Part>(stream === null && imported === null ? 'facts' : 'steps')
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const change = (next: Partial<PlanContent>) => setContent((old) => ({ ...old, ...next }))
  const toggle = (key: string) =>
    setChecked((old) => {
      const next = new Set(old)
      if (!next.delete(key)) next.add(key)
      return next
    })
  const things = imported === null ? [] : thingsOf(content)
  const left = things.filter((key) => !checked.has(key)).length
  const kept = first.expiresAt !== null && expires === calendarDay(first.expiresAt)
  const expiresAt = kept ? first.expiresAt : readExpiry(expires)
  const full = expiresAt === undefined ? content : { ...content, expiresAt }
  const missing =
    content.name.trim() === ''
      ? `${text.edit.name}？`
      : expiresAt === undefined
        ? text.edit.wrongDate
        : left > 0
          ? text.edit.needCheck(left)
          : (contentFault(full) ?? (note.trim() === '' && base > 0 ? text.edit.needNote : null))
  const check = imported === null ? null : { checked, toggle }
  const title =
    imported !== null
      ? text.edit.fromWord(imported.name)
      : stream === null
        ? text.edit.newTitle
        : text.edit.title(first.name)
  return (
    <section className={styles.page} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <Segmented
          label={text.screen.tabsLabel}
          segments={parts.map((value) => ({ value, label: text.edit.parts[value] }))}
          value={part}
          onChoose={setPart}
        />
      </header>
      {imported !== null && (
        <p className={styles.notice}>
          {text.edit.recognised} · {text.edit.checked(things.length - left, things.length)}
          {content.steps.length === 0 && ` · ${text.edit.foundNothing}`}
        </p>
      )}
      {content.origin !== null && (
        <div className={styles.origin}>
          <span className={styles.second}>{text.screen.origin}</span>
          <AttachmentList attachments={[content.origin]} />
        </div>
      )}
      <div className={styles.body}>
        {part === 'steps' && <EditSteps content={content} change={change} check={check} />}
        {part === 'people' && <EditPeople content={content} change={change} check={check} />}
        {part === 'facts' && (
          <EditFacts content={content} change={change} expires={expires} onExpires={setExpires} />
        )}
        {part === 'grades' && <EditGrades content={content} change={change} check={check} />}
        {part === 'cards' && <EditCards content={content} change={change} />}
      </div>
      <footer className={styles.bar}>
        <TextField
          value={note}
          onChange={setNote}
          label={text.edit.note}
          placeholder={text.edit.note}
          maxLength={1000}
        />
        <CommandButton
          primary
          label={text.edit.save}
          keys={['Ctrl', 'S']}
          missing={missing}
          draft={
            missing === null
              ? { stream: own, type: 'plan.save', data: { ...full, base, note: note.trim() } }
              : null
          }
          onDone={() => {
            onClose()
            goTo('plan', own)
          }}
        />
        <Button look="quiet" label={text.edit.cancel} onPress={onClose} />
      </footer>
    </section>
  )
}

/** Everything a person has to look at before what was recognised is believed. */
function thingsOf({ steps, roles, contacts, grades }: PlanContent): string[] {
  return [
    ...steps.map(({ key }) => `step ${key}`),
    ...roles.map(({ key }) => `role ${key}`),
    ...contacts.map(({ unit, phone }) => `contact ${unit} ${phone}`),
    ...grades.map(({ level }) => `grade ${level}`),
  ]
}
