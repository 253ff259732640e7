import { useState } from 'react'
import { ANSWER_LIMIT_SECONDS, rollcallWays, rollcallWayText } from '../../../domain/rollcall/rollcall.ts'
import { windowWords } from '../../../domain/rollcall/rollcall-words.ts'
import { calendarDay } from '../../../domain/time.ts'
import { newStream } from '../../desk/build-command.ts'
import { keptAs } from '../../desk/submit-once.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { centreNow, useMinute } from '../../desk/useNow.ts'
import { refreshWho, useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './PlanForm.module.css'
import { type PlanForm as Form, nextHalfHour, planDrafts, windowOf } from './plan-draft.ts'
import { running } from './running.ts'
import { StreetChoice } from './StreetChoice.tsx'
import { text } from './text.ts'

const fresh = (): Form => ({
  way: 'all',
  chosen: new Set<string>(),
  count: '5',
  when: 'now',
  day: calendarDay(centreNow()),
  time: nextHalfHour(centreNow()),
  from: '22:00',
  to: '06:00',
  limit: String(ANSWER_LIMIT_SECONDS),
  note: '',
})

/** A new roll call: which streets, when, how long each has. */
export function PlanForm() {
  const who = useWho()
  const [form, setForm] = useState(fresh)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const streets = who?.streets ?? []
  const change = (part: Partial<Form>) => {
    setWrong(null)
    setForm((old) => ({ ...old, ...part }))
  }
  const submit = async () => {
    setBusy(true)
    // The draw stands on the newest link of the log: asked now, not half a minute ago.
    const head = (await refreshWho().catch(() => who))?.head ?? null
    const stream = newStream('rollcall')
    const made = planDrafts(form, { streets, head: head?.seq === 0 ? null : head, now: centreNow(), stream })
    const answer = made.ok ? await submitDrafts(made.drafts) : { ok: false as const, reason: made.words }
    setBusy(false)
    if (answer.ok) {
      if (form.when === 'now') running.set(keptAs(stream))
      goTo('rollcall', keptAs(stream))
    } else setWrong(answer.reason)
  }
  const { way, when } = form
  const now = useMinute()
  const window = when === 'window' ? windowOf(form, now) : null
  return (
    <section className={styles.form} aria-label={text.fresh}>
      <h2 className={styles.title}>{text.fresh}</h2>
      <Field label={text.plan.way}>
        <Segmented
          label={text.plan.way}
          segments={rollcallWays.map((value) => ({ value, label: rollcallWayText[value] }))}
          value={way}
          onChoose={(value) => change({ way: value })}
        />
      </Field>
      {way === 'chosen' && (
        <StreetChoice streets={streets} chosen={form.chosen} onChoose={(chosen) => change({ chosen })} />
      )}
      {way === 'random' && (
        <Field label={text.plan.count}>
          <TextField value={form.count} label={text.plan.count} onChange={(count) => change({ count })} />
          <p className={styles.note}>
            {who?.head ? text.plan.seed(who.head.seq, who.head.hash) : text.plan.noSeed}
          </p>
        </Field>
      )}
      <Field label={text.plan.when}>
        <Segmented
          label={text.plan.when}
          segments={[
            { value: 'now', label: text.plan.now },
            { value: 'later', label: text.plan.later },
            { value: 'window', label: text.plan.window },
          ]}
          value={when}
          onChoose={(value) => change({ when: value })}
        />
      </Field>
      {when === 'window' && (
        <>
          <div className={styles.pair}>
            <Field label={text.plan.from}>
              <TextField
                value={form.from}
                label={text.plan.from}
                placeholder={text.plan.momentHint}
                onChange={(from) => change({ from })}
              />
            </Field>
            <Field label={text.plan.to}>
              <TextField
                value={form.to}
                label={text.plan.to}
                placeholder={text.plan.momentHint}
                onChange={(to) => change({ to })}
              />
            </Field>
          </div>
          <p className={styles.note}>
            {window === null ? text.plan.windowWrong : windowWords(window)}。
            {who?.head ? text.plan.windowNote(who.head.seq, who.head.hash) : text.plan.noSeed}
          </p>
        </>
      )}
      {when === 'later' && (
        <div className={styles.pair}>
          <Field label={text.plan.day}>
            <TextField value={form.day} label={text.plan.day} onChange={(day) => change({ day })} />
          </Field>
          <Field label={text.plan.time}>
            <TextField value={form.time} label={text.plan.time} onChange={(time) => change({ time })} />
          </Field>
        </div>
      )}
      <Field label={text.plan.limit}>
        <TextField value={form.limit} label={text.plan.limit} onChange={(limit) => change({ limit })} />
        <p className={styles.note}>{text.plan.limitNote}</p>
      </Field>
      <Field label={text.plan.note}>
        <TextField
          value={form.note}
          label={text.plan.note}
          maxLength={2000}
          onChange={(note) => change({ note })}
        />
      </Field>
      {wrong !== null && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
      <div>
        <Button
          look="primary"
          label={when === 'now' ? text.plan.begin : text.plan.save}
          keys={['Ctrl', 'Enter']}
          busy={busy || who === null}
          onPress={() => void submit()}
        />
      </div>
    </section>
  )
}
