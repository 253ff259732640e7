import { useEffect, useState } from 'react'
import { type PlanContent, planKindText } from '../../../domain/plan/content.ts'
import { fromSample, sampleStream } from '../../../domain/plan/sample.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

/** 从样例建立: some of the sample plans or all of them, begun unapproved and 未核验; what is there already is not made again. */
export function SamplePlans({ onClose }: { onClose: () => void }) {
  const now = useMinute()
  const district = useWho()?.district ?? ''
  const { rows, loading } = useQuery('plan.list', { now }, { keep: true })
  const [samples, setSamples] = useState<readonly PlanContent[] | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [state, setState] = useState<{ busy: boolean; words: string | null }>({ busy: false, words: null })
  useEffect(() => {
    void window.desk
      .shell({ type: 'samplePlans' })
      .then((answer) => (answer.ok ? setSamples(answer.plans) : setFailed(answer.words)))
      .catch(() => setFailed(text.samples.failed))
  }, [])
  if (failed !== null) return <ErrorState words={failed} />
  if (samples === null || loading) return <EmptyState>{text.screen.loading}</EmptyState>
  const made = new Set(rows.map(({ key }) => key))
  const open = samples.filter(({ kind }) => !made.has(sampleStream(kind)))
  const picked = open.filter(({ kind }) => chosen.has(kind))
  const toggle = (kind: string) => {
    const next = new Set(chosen)
    if (!next.delete(kind)) next.add(kind)
    setChosen(next)
  }
  const make = async () => {
    if (state.busy) return
    setState({ busy: true, words: null })
    const answer = await submitDrafts(
      picked.map((sample) => ({
        stream: sampleStream(sample.kind),
        type: 'plan.save',
        data: { ...fromSample(sample, district), base: 0, note: text.samples.note },
      })),
    )
    setState({ busy: false, words: answer.ok ? text.samples.made(picked.length) : answer.reason })
    if (answer.ok) setChosen(new Set())
  }
  return (
    <section className={styles.page} aria-label={text.samples.title}>
      <header className={styles.head}>
        <h2>{text.samples.title}</h2>
        <span className={styles.second}>{text.samples.count(samples.length, open.length)}</span>
        <span className={styles.space} />
        <Button
          small
          label={picked.length === open.length && open.length > 0 ? text.samples.none : text.samples.all}
          refused={open.length === 0 ? text.samples.nothing : null}
          onPress={() =>
            setChosen(picked.length === open.length ? new Set() : new Set(open.map(({ kind }) => kind)))
          }
        />
        <Button
          small
          look="primary"
          label={text.samples.make(picked.length)}
          busy={state.busy}
          refused={picked.length === 0 ? text.samples.pick : null}
          onPress={() => void make()}
        />
        <Button small look="quiet" label={text.samples.back} keys={['Esc']} onPress={onClose} />
      </header>
      <p className={styles.notice}>{text.samples.why}</p>
      {state.words !== null && (
        <p className={styles.notice} role="status">
          {state.words}
        </p>
      )}
      <ul className={styles.body} aria-label={text.samples.title}>
        {samples.map((sample) => {
          const isMade = made.has(sampleStream(sample.kind))
          const own = fromSample(sample, district)
          return (
            <li key={sample.kind}>
              <label className={styles.sample}>
                <input
                  type="checkbox"
                  checked={chosen.has(sample.kind) && !isMade}
                  disabled={isMade}
                  onChange={() => toggle(sample.kind)}
                />
                <b>{own.name}</b>
                <span className={styles.second}>
                  {text.samples.about(planKindText[own.kind], own.steps.length, own.cards.length)}
                </span>
                {isMade && <Chip state="done">{text.samples.already}</Chip>}
              </label>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
