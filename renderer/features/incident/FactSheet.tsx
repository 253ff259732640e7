import type { ReactNode } from 'react'
import { kindOf } from '../../../domain/envelope.ts'
import { categoryText, levelText, outcomeText, relationText } from '../../../domain/incident/incident.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { speaker } from '../../desk/speaker.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import styles from './FactSheet.module.css'
import { knownToWords } from './seat-names.ts'
import { text } from './text.ts'
import { useStreetName } from './useStreetName.ts'

/** What is known of an incident; what nobody asked yet stands dashed. */
export function FactSheet({ incident }: { incident: IncidentRow }) {
  const who = useWho()
  const streetName = useStreetName()
  const by = (seat: string) => speaker({ seat, person: null }, who)
  const { verified, closed, occurredAt, street, category, number } = incident
  const said = (at: number, seat: string) => `${text.moment(at)} · ${by(seat)}`
  return (
    <aside className={styles.sheet} aria-label={text.facts}>
      <PanelHead title={text.facts} />
      <dl className={styles.facts}>
        <Fact name={text.fact.number}>
          {number === null ? text.unnumbered(by(incident.seat)) : text.number(number)}
        </Fact>
        <Fact name={text.fact.what}>{incident.title}</Fact>
        <Fact name={text.fact.place}>{incident.place || null}</Fact>
        <Fact name={text.fact.street}>{street === null ? null : streetName(street)}</Fact>
        <Fact name={text.fact.category}>{category === null ? null : categoryText[category]}</Fact>
        <Fact name={text.fact.subtype}>{incident.subtypeText}</Fact>
        <Fact name={text.fact.occurred}>{occurredAt === null ? null : text.moment(occurredAt)}</Fact>
        <Fact name={text.fact.received}>{text.moment(incident.receivedAt)}</Fact>
        <Fact name={text.fact.reported}>{said(incident.reportedAt, incident.seat)}</Fact>
        <Fact name={text.fact.from}>
          <Source from={incident.from} />
        </Fact>
        <Fact name={text.fact.shared}>
          {incident.sharedWith.length === 0 ? text.notShared : incident.sharedWith.map(streetName).join('、')}
        </Fact>
        <Fact name={text.fact.verified}>
          {verified === null ? (
            text.notVerified
          ) : (
            <>
              {outcomeText[verified.outcome]} · {said(verified.at, verified.seat)}
              <span className={styles.note}>{verified.note}</span>
            </>
          )}
        </Fact>
        <History incident={incident} by={by} />
        <Fact name={text.fact.closed}>
          {closed === null ? (
            text.notClosed
          ) : (
            <>
              {said(closed.at, closed.seat)}
              <span className={styles.note}>{closed.why}</span>
              {closed.left.map(({ what, why }) => (
                <span key={what} className={styles.note}>
                  {text.left(what, why)}
                </span>
              ))}
            </>
          )}
        </Fact>
      </dl>
    </aside>
  )
}

/** The log line it was declared from, as a way there; a form where there was none. */
function Source({ from }: { from: string | null }) {
  const isLine = from !== null && kindOf(from) === 'log'
  const [line] = useQuery('log.one', isLine ? { stream: from } : null).rows
  if (from === null) return text.fromForm
  if (line === undefined) return text.fromLog
  return (
    <TextAction
      label={text.fromLine(clockTime(line.at), line.text.slice(0, 40))}
      onPress={() => goTo('duty', line.key)}
    />
  )
}

/** How it was judged, related and corrected; what never happened has no line. */
function History({ incident, by }: { incident: IncidentRow; by: (seat: string) => string }) {
  const { levelHistory, relations, amended, reopened, restrictions } = incident
  const who = useWho()
  const name = (one: { seat: string; personName?: string | null | undefined }) =>
    one.personName ?? by(one.seat)
  return (
    <>
      {levelHistory.length > 0 && (
        <Fact name={text.fact.levels}>
          {levelHistory.map((one) => (
            <span key={`${one.at}.${one.from}`} className={styles.note}>
              {clockTime(one.judgedAt)} {one.level === null ? text.unleveled : levelText[one.level]} ·{' '}
              {name(one)}
              {[one.clause, one.why].filter(Boolean).map((words) => `；${words}`)}
            </span>
          ))}
        </Fact>
      )}
      {relations.length > 0 && (
        <Fact name={text.fact.relations}>
          {relations.map((one) => (
            <span key={`${one.to}.${one.how}`} className={styles.note}>
              {relationText[one.how]}：
              <TextAction label={one.title ?? text.gone} onPress={() => goTo('incident', one.to)} />
            </span>
          ))}
        </Fact>
      )}
      {[
        ...amended.map((one) => ({ ...one, word: text.amend })),
        ...reopened.map((one) => ({ ...one, word: text.reopen })),
        ...restrictions.map((one) => ({
          ...one,
          word: text.limit,
          why: `${text.knownTo}：${knownToWords(one.seats, who)}。${one.why}`,
        })),
      ].map((one) => (
        <Fact key={`${one.at}.${one.word}`} name={one.word}>
          {text.moment(one.at)} · {name(one)}
          <span className={styles.note}>{one.why}</span>
        </Fact>
      ))}
    </>
  )
}

/** `null` is a question nobody asked yet. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        {children === null ? <span className={styles.unasked}>{text.unasked}</span> : children}
      </dd>
    </>
  )
}
