import { categoryText } from '../../../domain/incident/incident.ts'
import { channelText, directionText } from '../../../domain/log/call.ts'
import { callerWords } from '../../../domain/log/call-text.ts'
import { elementText, missingElements } from '../../../domain/log/missing.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { clockTime, howLong } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import styles from './LineDrawer.module.css'
import { PhoneNumber } from './PhoneNumber.tsx'
import { text } from './text.ts'

/** What was asked in a call, and what was not. */
export function CallFacts({ row }: { row: LogRow }) {
  const who = useWho()
  const { call, caller, phone, occurredAt } = row
  const { rows: destroyed } = useQuery('seal.of', { streams: [row.key] })
  if (call === null) return null
  const street = who?.streets.find(({ code }) => code === call.street)?.name
  // What was destroyed was asked once.
  const isGone = (element: string) => destroyed.length > 0 && (element === 'caller' || element === 'phone')
  const missing = missingElements({ caller, phone, occurredAt, call }).filter((element) => !isGone(element))
  const told = call.alreadyTold
    .map(({ whom, at }) => (at === null ? whom : `${whom} ${clockTime(at)}`))
    .join('；')
  const facts: [string, string][] = [
    [text.channel, [directionText[call.direction], channelText[call.channel]].join(' · ')],
    [text.duration, call.endedAt === null ? '' : howLong(call.endedAt - call.startedAt)],
    [elementText.caller, callerWords(call, caller)],
    [elementText.happened, call.happened],
    [text.category, call.category === null ? '' : categoryText[call.category]],
    [elementText.place, [street, call.place].filter(Boolean).join(' ')],
    [elementText.occurred, call.occurred],
    [elementText.casualties, call.casualties],
    [elementText.now, call.now],
    [elementText.requests, call.requests],
    [elementText.alreadyTold, told],
    [elementText.scope, call.scope],
  ]
  return (
    <dl className={styles.facts} aria-label={text.callFacts}>
      {phone !== null && (
        <>
          <dt>{elementText.phone}</dt>
          <dd>
            <PhoneNumber phone={phone} />{' '}
            {call.readBack && <span className={styles.quiet}>{text.readBack}</span>}
          </dd>
        </>
      )}
      {facts
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <FactPair key={name} name={name} words={words} />
        ))}
      {missing.length > 0 && (
        <FactPair
          name={text.notAsked}
          words={missing.map((element) => elementText[element]).join('、')}
          quiet
        />
      )}
    </dl>
  )
}

function FactPair({ name, words, quiet = false }: { name: string; words: string; quiet?: boolean }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={quiet ? styles.quiet : undefined}>{words}</dd>
    </>
  )
}
