import { useMemo } from 'react'
import { type Category, categories, categoryText } from '../../../domain/incident/incident.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { occurredTime } from '../../desk/occurred-time.ts'
import { useDraft } from '../../desk/useDraft.ts'
import { useNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LevelChoice } from './LevelChoice.tsx'
import styles from './ReportForm.module.css'
import { nextQuestion, type ReportHeld, readHeld } from './report-draft.ts'
import { text } from './text.ts'

const words = text.form

/** Registers an incident in the order in which a caller speaks. Half-filled, it survives a kill. */
export function ReportForm({
  onClose,
  onReported,
}: {
  onClose: () => void
  onReported: (stream: string) => void
}) {
  const now = useNow()
  const streets = useWho()?.streets ?? []
  const [kept, keep] = useDraft('incident.report')
  const held = readHeld(kept)
  const set = (change: Partial<ReportHeld>) => keep(JSON.stringify({ ...held, ...change }))
  const stream = useMemo(() => newStream('incident'), [])

  const title = held.title.trim()
  const occurredAt = held.occurred.trim() === '' ? null : occurredTime(held.occurred, now)
  const wrongTime = held.occurred.trim() !== '' && occurredAt === null
  const missing = title === '' ? words.missingTitle : wrongTime ? words.fixTime : null
  const data = {
    title,
    place: held.place.trim(),
    street: held.street === '' ? null : held.street,
    category: held.category,
    level: held.level,
    occurredAt,
    from: null,
  }
  const draft: Draft | null = missing === null ? { stream, type: 'incident.report', data } : null
  const done = () => {
    keep('')
    onReported(stream)
  }
  const foot = (
    <CommandButton
      label={words.submit}
      keys={['Ctrl', 'Enter']}
      primary
      draft={draft}
      missing={missing}
      onDone={done}
    />
  )
  return (
    <Drawer title={words.title} note={words.note} onClose={onClose} foot={foot}>
      <div className={styles.next}>
        <span className={styles.label}>{words.next}</span>
        <strong className={styles.question}>{words.questions[nextQuestion(held)]}</strong>
      </div>
      <Field label={words.place} asked={held.place !== ''}>
        <TextField
          value={held.place}
          onChange={(place) => set({ place })}
          placeholder={words.placeHint}
          maxLength={200}
          missing={held.place === ''}
          autoFocus
        />
        <Select
          label={words.street}
          value={held.street}
          options={streets.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(street) => set({ street })}
          empty={words.noStreet}
          missing={held.street === ''}
        />
      </Field>
      <Field label={words.what} asked={title !== ''}>
        <TextField
          value={held.title}
          onChange={(value) => set({ title: value })}
          placeholder={words.whatHint}
          maxLength={200}
          missing={title === ''}
        />
      </Field>
      <Field label={words.category} asked={held.category !== null}>
        <Segmented<Category | 'none'>
          label={words.category}
          segments={[
            { value: 'none', label: words.unknown },
            ...categories.map((value) => ({ value, label: categoryText[value] })),
          ]}
          value={held.category ?? 'none'}
          onChoose={(category) => set({ category: category === 'none' ? null : category })}
        />
      </Field>
      <Field label={words.level} asked={held.level !== null}>
        <LevelChoice label={words.level} value={held.level} onChoose={(level) => set({ level })} />
      </Field>
      <Field label={words.occurred} asked={held.occurred !== ''}>
        <TextField
          value={held.occurred}
          onChange={(occurred) => set({ occurred })}
          placeholder={words.occurredHint}
          maxLength={40}
          missing={held.occurred === ''}
        />
        <span className={styles.read}>
          {wrongTime ? words.occurredWrong : occurredAt !== null && words.occurredAs(occurredAt)}
        </span>
      </Field>
    </Drawer>
  )
}
