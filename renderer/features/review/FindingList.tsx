import { useState } from 'react'
import { kindOf } from '../../../domain/envelope.ts'
import { type FindingType, findingTypes, findingTypeText } from '../../../domain/review/review.ts'
import type { FindingRow, ReviewRow } from '../../../domain/review/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { momentKinds, momentKindText } from '../../../domain/timeline/moment.ts'
import type { TimelineRow } from '../../../domain/timeline/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { openSource } from '../../shell/open-source.ts'
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
import { WordsLine } from './WordsLine.tsx'

/** As many records as one finding names. */
const MOST_SOURCES = 20

const momentWords = ({ at, text: words }: TimelineRow) => `${clockTime(at)} ${words.slice(0, 60)}`

/** 日志, 口径 …: what kind of record it is. */
function kindText(source: string): string {
  const kind = momentKinds.find((one) => one === kindOf(source))
  return kind === undefined ? text.sources : momentKindText[kind]
}

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
          <Finding key={row.key} row={row} stream={stream} incident={incident} isOpen={isOpen} />
        ))}
      </ol>
    </section>
  )
}

function Finding({
  row,
  stream,
  incident,
  isOpen,
}: {
  row: FindingRow
  stream: string
  incident: string
  isOpen: boolean
}) {
  const [asking, setAsking] = useState(false)
  const [striking, setStriking] = useState(false)
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
          <TextAction
            key={source}
            label={text.source(kindText(source))}
            onPress={() => openSource(source, incident)}
          />
        ))}
        {row.plans.length > 0 && <span className={styles.quiet}>{text.planLinked(row.plans.length)}</span>}
        {!asking && <TextAction label={text.toPlan} onPress={() => setAsking(true)} />}
        {isOpen && <TextAction label={text.strike} onPress={() => setStriking(!striking)} />}
      </div>
      {striking && (
        <WordsLine
          label={text.strikeWhy}
          act={text.strike}
          missing={text.missingWhy}
          draft={(why) => ({ stream, type: 'review.strike', data: { finding: row.key, why } })}
          onDone={() => setStriking(false)}
        />
      )}
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
                    stream,
                    type: 'review.linkPlan',
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
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { rows: moments } = useQuery('timeline.of', { incident, only: 'all', limit: 500, before: null })
  const words = said.trim()
  const picked = moments.filter(({ key }) => chosen.includes(key))
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
        {picked.map((one) => (
          <TextAction
            key={one.key}
            label={text.dropSource(momentWords(one))}
            onPress={() => setChosen(chosen.filter((key) => key !== one.key))}
          />
        ))}
        <Select
          value=""
          empty={text.sourcesHint}
          options={moments
            .filter(({ key }) => !chosen.includes(key))
            .map((one) => ({ value: one.key, label: momentWords(one) }))}
          onChange={(key) => key !== '' && chosen.length < MOST_SOURCES && setChosen([...chosen, key])}
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
                  stream,
                  type: 'review.find',
                  data: {
                    type,
                    text: words,
                    sources: [...new Set(picked.map(({ source }) => source))],
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
