import { useState } from 'react'
import { idOf } from '../../../domain/envelope.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { authorityOf, mayApprove } from '../../../domain/response/authority.ts'
import { type ResponseStep, responseLevelText, responseStepText } from '../../../domain/response/response.ts'
import type { ResponseRow } from '../../../domain/response/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import type { Draft } from '../../desk/build-command.ts'
import { comingTime } from '../../desk/coming-time.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { PersonField } from '../../desk/PersonField.tsx'
import { useNow } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import type { Level } from '../../ui/LevelMark.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './ResponseForm.module.css'
import { text } from './text.ts'

const levels: readonly Level[] = [4, 3, 2, 1]
const words = text.response

/** Starts, adjusts, extends or ends the response: 事项、级别、预计期限、措施, and who approved. */
export function ResponseForm({
  incident,
  response,
  onDone,
}: {
  incident: IncidentRow
  response: ResponseRow | null
  onDone: () => void
}) {
  const now = useNow()
  const on = response?.status === 'on' ? response : null
  const steps: readonly ResponseStep[] = on === null ? ['start'] : ['extend', 'adjust', 'end']
  const [step, setStep] = useState<ResponseStep>(steps[0] ?? 'start')
  const [level, setLevel] = useState<Level>(on?.level ?? incident.level ?? 4)
  const [matters, setMatters] = useState(on?.matters ?? words.mattersOf(incident.title))
  const [measures, setMeasures] = useState(on?.measures ?? '')
  const [until, setUntil] = useState('')
  const [why, setWhy] = useState('')
  const [approver, setApprover] = useState<PersonRow | null>(null)
  const [how, setHow] = useState<'paper' | 'phone'>('paper')
  const [readBack, setReadBack] = useState<'yes' | 'no'>('no')
  const [authority, setAuthority] = useState<string | null>(null)

  const rule = authorityOf(step === 'extend' || step === 'end' ? (on?.level ?? level) : level)
  const untilAt = comingTime(until, now)
  const asksElements = step === 'start' || step === 'adjust'
  const approval = {
    approver: approver === null ? '' : idOf(approver.key),
    authority: (authority ?? rule.words).trim(),
    byPhone: how === 'phone',
    readBack: how === 'phone' && readBack === 'yes',
  }
  const missing =
    asksElements && matters.trim() === ''
      ? words.missing.matters
      : step !== 'end' && untilAt === null
        ? words.missing.until
        : asksElements && measures.trim() === ''
          ? words.missing.measures
          : approver === null
            ? words.missing.approver
            : step !== 'start' && why.trim() === ''
              ? words.missing.why
              : approval.byPhone && !approval.readBack
                ? words.missing.readBack
                : null
  const draft = (): Draft => {
    const stream = `response/${idOf(incident.key)}`
    const elements = { level, matters: matters.trim(), until: untilAt ?? 0, measures: measures.trim() }
    const said = { why: why.trim() }
    if (step === 'start') return { stream, type: 'response.start', data: { ...elements, ...approval } }
    if (step === 'adjust')
      return { stream, type: 'response.adjust', data: { ...elements, ...approval, ...said } }
    if (step === 'end') return { stream, type: 'response.end', data: { ...approval, ...said } }
    return { stream, type: 'response.extend', data: { until: untilAt ?? 0, ...approval, ...said } }
  }
  return (
    <InlineForm
      label={responseStepText[step]}
      draft={missing === null ? draft() : null}
      missing={missing}
      onDone={onDone}
    >
      {on !== null && (
        <Field label={words.step}>
          <Segmented<ResponseStep>
            label={words.step}
            segments={steps.map((value) => ({ value, label: responseStepText[value] }))}
            value={step}
            onChoose={setStep}
          />
        </Field>
      )}
      {asksElements && (
        <>
          <Field label={words.matters}>
            <TextField
              value={matters}
              onChange={setMatters}
              maxLength={500}
              missing={matters.trim() === ''}
              autoFocus
            />
          </Field>
          <Field label={words.level}>
            <Segmented
              label={words.level}
              segments={levels.map((one) => ({ value: String(one), label: responseLevelText[one] }))}
              value={String(level)}
              onChoose={(chosen) => setLevel(levels.find((one) => String(one) === chosen) ?? level)}
            />
          </Field>
        </>
      )}
      {step !== 'end' && (
        <Field label={words.until}>
          <TextField
            value={until}
            onChange={setUntil}
            placeholder={words.untilHint}
            maxLength={40}
            missing={untilAt === null}
          />
          <ReadBack>
            {untilAt === null ? until !== '' && words.untilWrong : text.moment(untilAt)}
            {step === 'extend' && on !== null && words.untilNow(clockTime(on.until))}
          </ReadBack>
        </Field>
      )}
      {asksElements && (
        <Field label={words.measures}>
          <TextArea
            value={measures}
            onChange={setMeasures}
            placeholder={words.measuresHint}
            maxLength={2000}
            missing={measures.trim() === ''}
          />
        </Field>
      )}
      <Field label={words.approver}>
        <PersonField label={words.approver} person={approver} onPick={setApprover} />
        <ReadBack>
          {rule.words}
          {!rule.checked && `（${text.unchecked}）`}
          {approver !== null && !mayApprove(rule.level, approver) && (
            <b className={styles.doubt}>{words.notHisLevel}</b>
          )}
        </ReadBack>
      </Field>
      <Field label={words.authority}>
        <TextField value={authority ?? rule.words} onChange={setAuthority} maxLength={300} />
      </Field>
      <Field label={words.how}>
        <Segmented<'paper' | 'phone'>
          label={words.how}
          segments={[
            { value: 'paper', label: words.paper },
            { value: 'phone', label: words.phone },
          ]}
          value={how}
          onChoose={setHow}
        />
        {how === 'phone' && (
          <Segmented<'yes' | 'no'>
            label={words.readBack}
            segments={[
              { value: 'no', label: words.notRead },
              { value: 'yes', label: words.readBack },
            ]}
            value={readBack}
            onChoose={setReadBack}
          />
        )}
      </Field>
      {step !== 'start' && (
        <Field label={text.reason}>
          <TextField value={why} onChange={setWhy} maxLength={1000} missing={why.trim() === ''} />
        </Field>
      )}
    </InlineForm>
  )
}
