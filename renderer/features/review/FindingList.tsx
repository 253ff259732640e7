import { useState } from 'react'
import { type FindingType, findingTypes, findingTypeText } from '../../../domain/review/review.ts'
import type { FindingRow, ReviewRow } from '../../../domain/review/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { pageOf } from '../../shell/page-of.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'

/** What was found, each with the records it rests on; a finding may ask for a change of a plan. */
export function FindingList({
  stream,
  incident,
  review,
}: {
  stream: string
  incident: string
  review: ReviewRow
}) {
  const [finding, setFinding] = useState(false)
  const isOpen = review.status === 'open'
  return (
    <section aria-label={text.findings}>
      <PanelHead title={text.findings} count={String(review.findings.length)}>
        {isOpen && (
          <Button
            small
            label={text.find}
            keys={['F']}
            pressed={finding}
            onPress={() => setFinding(!finding)}
          />
        )}
      </PanelHead>
      {finding && <FindForm stream={stream} incident={incident} onDone={() => setFinding(false)} />}
      {review.findings.length === 0 && !finding && <p className={styles.empty}>{text.noFindings}</p>}
      <ol>
        {review.findings.map((row) => (
          <Finding key={row.key} row={row} stream={stream} isOpen={isOpen} />
        ))}
      </ol>
    </section>
  )
}

function Finding({ row, stream, isOpen }: { row: FindingRow; stream: string; isOpen: boolean }) {
  const [asking, setAsking] = useState(false)
  const [plan, setPlan] = useState('')
  const now = useMinute()
  const { rows: plans } = useQuery('plan.list', asking ? { now } : null)
  return (
    <li className={styles.item}>
      <p className={styles.quiet}>{findingTypeText[row.type]}</p>
      <p className={styles.whole}>{row.text}</p>
      <div className={styles.acts}>
        {row.sources.length === 0 && <Chip state="soon">{text.noSource}</Chip>}
        {row.sources.map((source) => (
          <TextAction key={source} label={text.sources} onPress={() => goTo(pageOf(source), source)} />
        ))}
        {row.plans.length > 0 && <span className={styles.quiet}>{text.planLinked(row.plans.length)}</span>}
        {!asking && <TextAction label={text.toPlan} onPress={() => setAsking(true)} />}
        {isOpen && (
          <CommandButton
            small
            quiet
            label={text.strike}
            draft={{ stream, type: 'review.strike', data: { finding: row.key, why: text.strike } }}
          />
        )}
      </div>
      {asking && (
        <div className={styles.acts}>
          <Select
            label={text.plan}
            empty={text.plan}
            value={plan}
            options={plans.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={setPlan}
          />
          <CommandButton
            small
            label={text.linkPlan}
            missing={text.plan}
            draft={
              plan === ''
                ? null
                : {
                    ...{ stream, type: 'review.linkPlan' },
                    data: { finding: row.key, plan, note: row.text.slice(0, 1000) },
                  }
            }
            onDone={() => setAsking(false)}
          />
        </div>
      )}
    </li>
  )
}

function FindForm({ stream, incident, onDone }: { stream: string; incident: string; onDone: () => void }) {
  const [type, setType] = useState<FindingType>('problem')
  const [said, setSaid] = useState('')
  const [source, setSource] = useState('')
  const { rows: moments } = useQuery('timeline.of', { incident, only: 'all', limit: 500, before: null })
  const words = said.trim()
  return (
    <form className={styles.form} aria-label={text.find} onSubmit={(submit) => submit.preventDefault()}>
      <Segmented<FindingType>
        label={text.type}
        segments={findingTypes.map((value) => ({ value, label: findingTypeText[value] }))}
        value={type}
        onChoose={setType}
      />
      <Field label={text.finding}>
        <TextArea value={said} onChange={setSaid} placeholder={text.findingHint} maxLength={2000} autoFocus />
      </Field>
      <Field label={text.sources}>
        <Select
          value={source}
          empty={text.sourcesHint}
          options={moments.map((one) => ({
            value: one.key,
            label: `${clockTime(one.at)} ${one.text.slice(0, 60)}`,
          }))}
          onChange={setSource}
        />
      </Field>
      <div className={styles.acts}>
        <CommandButton
          primary
          label={text.doFind}
          keys={['Ctrl', 'Enter']}
          missing={text.missingFinding}
          draft={
            words === ''
              ? null
              : {
                  ...{ stream, type: 'review.find' },
                  data: {
                    ...{ type, text: words },
                    sources: moments.filter(({ key }) => key === source).map((one) => one.source),
                  },
                }
          }
          onDone={onDone}
        />
        <Button look="quiet" label={text.giveUp} onPress={onDone} />
      </div>
    </form>
  )
}
