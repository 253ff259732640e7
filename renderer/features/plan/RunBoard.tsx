import { useState } from 'react'
import type { ActivationRow, BoardRow } from '../../../domain/activation/rows.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { OrderRow } from '../../../domain/order/rows.ts'
import { romanLevel } from '../../../domain/plan/fits.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { LevelMark } from '../../ui/LevelMark.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Activation.module.css'
import { StepRow } from './StepRow.tsx'
import { text } from './text.ts'

/** One plan being carried out: its steps in the order of the plan, the late ones red with their owner. */
export function RunBoard({
  run,
  steps,
  incident,
  orders,
}: {
  run: ActivationRow
  steps: readonly BoardRow[]
  incident: IncidentRow | null
  orders: ReadonlyMap<string, OrderRow>
}) {
  const now = useNow()
  const who = useWho()
  const [show, setShow] = useState<'now' | 'all'>('now')
  const [chosen, setChosen] = useState<string | null>(null)
  const [ending, setEnding] = useState<string | null>(null)
  const shown = steps.filter(
    ({ state, late, step }) =>
      show === 'all' ||
      state === 'open' ||
      state === 'given' ||
      (late && state === 'waiting') ||
      step === chosen,
  )
  return (
    <section aria-label={run.name}>
      <div className={styles.run}>
        <LevelMark level={run.level} word={romanLevel[run.level]} />
        <span className={styles.name}>{run.name}</span>
        <span className={styles.second}>
          {text.panel.counts(run.counts.settled, run.counts.steps, run.counts.late)}
        </span>
        <span className={styles.quiet}>
          {text.version(run.version)} · {text.panel.startedAt(run.started.at, speaker(run.started, who))}
        </span>
        {run.pending && <PendingMark since={run.started.at} />}
        <span className={styles.space} />
        <Segmented
          label={text.panel.show}
          segments={(['now', 'all'] as const).map((value) => ({ value, label: text.panel.shows[value] }))}
          value={show}
          onChoose={setShow}
        />
        {run.ended === null && ending === null && (
          <Button small look="quiet" label={text.panel.end} onPress={() => setEnding('')} />
        )}
      </div>
      {run.fault !== null && <p className={styles.run}>{text.panel.fault(run.fault, run.why)}</p>}
      {run.ended !== null && <p className={styles.run}>{text.panel.ended(run.ended.at, run.ended.why)}</p>}
      {run.contested.map((one) => (
        <p key={`${one.at} ${one.step}`} className={styles.run}>
          {text.panel.stray(`${one.why}：${one.text}`)}
        </p>
      ))}
      {ending !== null && run.ended === null && (
        <div className={styles.run}>
          <TextField
            value={ending}
            onChange={setEnding}
            label={text.panel.endWhy}
            maxLength={1000}
            autoFocus
          />
          <CommandButton
            small
            primary
            label={text.panel.end}
            missing={text.step.needWhy}
            draft={
              ending.trim() === ''
                ? null
                : { stream: run.key, type: 'activation.end', data: { why: ending.trim() } }
            }
            onDone={() => setEnding(null)}
          />
          <Button small look="quiet" label={text.step.cancel} onPress={() => setEnding(null)} />
        </div>
      )}
      {shown.length === 0 && <p className={styles.run}>{text.panel.nothingNow}</p>}
      <ol aria-label={run.name}>
        {shown.map((row) => (
          <StepRow
            key={row.key}
            row={row}
            incident={incident}
            order={row.order === null ? undefined : orders.get(row.order)}
            now={now}
            acting={run.ended === null}
            chosen={chosen === row.step}
            onChoose={() => setChosen(chosen === row.step ? null : row.step)}
          />
        ))}
      </ol>
    </section>
  )
}
