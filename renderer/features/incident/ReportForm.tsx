import { useMemo, useState } from 'react'
import { classOf, incidentClasses } from '../../../domain/incident/classes.ts'
import { type Category, categories, categoryText } from '../../../domain/incident/incident.ts'
import { streetOfRole } from '../../../protocol/identity.ts'
import { newStream } from '../../desk/build-command.ts'
import { declareDrafts } from '../../desk/declare.ts'
import { occurredTime } from '../../desk/occurred-time.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { useDraft } from '../../desk/useDraft.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { endDeclaring, presetNow } from '../../shell/declaring.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LevelChoice } from './LevelChoice.tsx'
import styles from './ReportForm.module.css'
import {
  guessed,
  nextQuestion,
  type ReportHeld,
  readHeld,
  reportDraft,
  seenDraft,
  withPreset,
} from './report-draft.ts'
import { SameIncidents } from './SameIncidents.tsx'
import { SeatChoice } from './SeatChoice.tsx'
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
  const who = useWho()
  // A desk of a street reports what is in its own.
  const own = streetOfRole(who?.role)
  const streets = (who?.streets ?? []).filter(({ code }) => own === null || code === own)
  const [preset] = useState(presetNow)
  // A form opened from a line is about that line alone; what is half typed elsewhere waits.
  const [kept, keep] = useDraft(
    preset === null ? 'incident.report' : `incident.report.${preset.from ?? 'other'}`,
  )
  const read = withPreset(readHeld(kept), preset)
  const held = own === null ? read : { ...read, street: own }
  const set = (change: Partial<ReportHeld>) => keep(JSON.stringify({ ...held, ...change }))
  const stream = useMemo(() => newStream('incident'), [])
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const { rows: open } = useQuery('incident.open', { limit: 200 })

  const title = held.title.trim()
  const wrongTime = held.occurred.trim() !== '' && occurredTime(held.occurred, now) === null
  const wrongReceived = held.received.trim() !== '' && occurredTime(held.received, now) === null
  const missing = title === '' ? words.missingTitle : wrongTime || wrongReceived ? words.fixTime : refused
  const occurredAt = occurredTime(held.occurred, now) ?? preset?.occurredAt ?? null
  const close = () => {
    endDeclaring()
    onClose()
  }
  const declare = async () => {
    if (busy) return
    setBusy(true)
    const report = reportDraft(stream, held, preset, now)
    const seen = preset?.line === undefined ? null : seenDraft(preset.line, report, newStream('log'))
    const answer = await submitDrafts(
      seen === null ? await declareDrafts(report) : await declareDrafts(seen.report, [seen.line]),
    )
    setBusy(false)
    if (!answer.ok) return setRefused(answer.reason)
    keep('')
    endDeclaring()
    onReported(stream)
  }
  const guess = guessed(held)
  const foot = (
    <>
      <Button
        label={words.submit}
        keys={['Ctrl', 'Enter']}
        look="primary"
        refused={missing}
        busy={busy}
        onPress={() => void declare()}
      />
      <ReadBack>{words.together}</ReadBack>
    </>
  )
  return (
    <Drawer
      title={preset?.splitFrom === undefined ? words.title : words.splitTitle}
      note={words.note}
      onClose={close}
      foot={foot}
    >
      <div className={styles.next}>
        <span className={styles.label}>{words.next}</span>
        <strong className={styles.question}>{words.questions[nextQuestion(held)]}</strong>
      </div>
      {preset?.line !== undefined && <p className={styles.read}>{words.lineKept(preset.line)}</p>}
      <SameIncidents place={held.place} words={held.title} own={stream} onOpened={endDeclaring} />
      <Field label={words.place} asked={held.place !== ''}>
        <TextField
          value={held.place}
          onChange={(place) => set({ place })}
          placeholder={words.placeHint}
          maxLength={200}
          missing={held.place === ''}
          autoFocus={title === ''}
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
          onChange={(value) => {
            setRefused(null)
            set({ title: value })
          }}
          placeholder={words.whatHint}
          maxLength={200}
          missing={title === ''}
          autoFocus={title !== ''}
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
          onChoose={(category) => set({ category: category === 'none' ? null : category, subtype: '' })}
        />
        <Select
          label={words.subtype}
          value={held.subtype}
          options={incidentClasses
            .filter(({ category }) => held.category === null || category === held.category)
            .map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(subtype) =>
            set({ subtype, category: classOf(subtype === '' ? null : subtype)?.category ?? held.category })
          }
          empty={words.noSubtype}
        />
        {held.subtype === '' && guess !== '' && (
          <Button
            small
            label={words.isIt(classOf(guess)?.name ?? guess)}
            onPress={() => set({ subtype: guess, category: classOf(guess)?.category ?? held.category })}
          />
        )}
      </Field>
      <Field label={words.level} asked={held.level !== null}>
        <LevelChoice label={words.level} value={held.level} onChoose={(level) => set({ level })} />
        {held.category === 'security' && <ReadBack>{text.noLegalLevel}</ReadBack>}
      </Field>
      <Field label={words.occurred} asked={held.occurred !== '' || occurredAt !== null}>
        <TextField
          value={held.occurred}
          onChange={(occurred) => set({ occurred })}
          placeholder={words.occurredHint}
          maxLength={40}
          missing={held.occurred === '' && occurredAt === null}
        />
        <ReadBack>
          {wrongTime ? words.occurredWrong : occurredAt !== null && words.occurredAs(occurredAt)}
          {preset?.receivedAt !== undefined &&
            held.received.trim() === '' &&
            ` ${words.receivedAs(preset.receivedAt)}`}
        </ReadBack>
      </Field>
      <Field label={text.fact.received} asked={held.received !== ''}>
        <TextField
          label={text.fact.received}
          value={held.received}
          onChange={(received) => set({ received })}
          placeholder={words.receivedHint}
          maxLength={40}
        />
        <ReadBack>{wrongReceived && words.occurredWrong}</ReadBack>
      </Field>
      <Field label={words.parent}>
        <Select
          value={held.parent}
          options={open.map((row) => ({ value: row.key, label: row.title }))}
          onChange={(parent) => set({ parent })}
          empty={words.noParent}
        />
        <Segmented<'open' | 'restricted'>
          label={text.restricted}
          segments={[
            { value: 'open', label: words.notRestricted },
            { value: 'restricted', label: text.restricted },
          ]}
          value={held.restricted ? 'restricted' : 'open'}
          onChoose={(value) => set({ restricted: value === 'restricted' })}
        />
      </Field>
      {held.restricted && who?.role === 'district' && (
        <SeatChoice seats={held.seats} onChange={(seats) => set({ seats })} />
      )}
      {held.restricted && preset?.from !== undefined && <p className={styles.read}>{words.lineToo}</p>}
    </Drawer>
  )
}
