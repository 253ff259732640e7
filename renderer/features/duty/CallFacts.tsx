import { categoryText } from '../../../domain/incident/incident.ts'
import type { AmendField } from '../../../domain/log/amend.ts'
import { callKindText, channelText, directionText, spokenChannels } from '../../../domain/log/call.ts'
import { callerWords } from '../../../domain/log/call-text.ts'
import { elementText, missingElements } from '../../../domain/log/missing.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { clockTime, HOUR } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { TextAction } from '../../ui/TextAction.tsx'
import styles from './LineDrawer.module.css'
import { PhoneNumber } from './PhoneNumber.tsx'
import { text } from './text.ts'

/** A call that is hung up later than this was forgotten, and its end is written by hand. */
const MAY_STILL_TALK = 4 * HOUR

/** What was asked in a call, and what was not; what was not is asked afterwards by a press on it. */
export function CallFacts({ row, onAmend }: { row: LogRow; onAmend: (field: AmendField) => void }) {
  const now = useNow()
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
    [
      text.channel,
      [
        directionText[call.direction],
        channelText[call.channel],
        call.kind == null ? '' : callKindText[call.kind],
      ]
        .filter(Boolean)
        .join(' · '),
    ],
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
      {spokenChannels.includes(call.channel) && (
        <>
          <dt>{text.duration}</dt>
          <dd>
            {call.endedAt !== null ? (
              talked(call.endedAt - call.startedAt)
            ) : (
              <>
                {text.notHungUp} <TextAction label={text.sayEnd} onPress={() => onAmend('endedAt')} />
                {now - call.startedAt < MAY_STILL_TALK && (
                  <CommandButton
                    small
                    label={text.hangUp}
                    draft={{
                      stream: row.key,
                      type: 'log.amend',
                      // By ten seconds: the button must not be judged anew every second.
                      data: { call: { endedAt: Math.max(call.startedAt, tenSeconds(now)) }, why: null },
                    }}
                  />
                )}
              </>
            )}
          </dd>
        </>
      )}
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
        <>
          <dt>{text.notAsked}</dt>
          <dd className={styles.unasked}>
            {missing.map((element) => (
              <TextAction key={element} label={elementText[element]} onPress={() => onAmend(element)} />
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}

const tenSeconds = (at: number) => Math.floor(at / 10_000) * 10_000

/** `3 分 12 秒`, how long two people spoke. */
function talked(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return seconds < 60 ? text.seconds(seconds) : text.minutes(Math.floor(seconds / 60), seconds % 60)
}

function FactPair({ name, words }: { name: string; words: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  )
}
