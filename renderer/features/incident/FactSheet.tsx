import type { ReactNode } from 'react'
import { categoryText, outcomeText } from '../../../domain/incident/incident.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { speaker } from '../../desk/speaker.ts'
import { useWho } from '../../desk/useWho.ts'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './FactSheet.module.css'
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
        <Fact name={text.fact.occurred}>{occurredAt === null ? null : text.moment(occurredAt)}</Fact>
        <Fact name={text.fact.reported}>{said(incident.reportedAt, incident.seat)}</Fact>
        <Fact name={text.fact.from}>{incident.from === null ? text.fromForm : text.fromLog}</Fact>
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
        <Fact name={text.fact.closed}>
          {closed === null ? (
            text.notClosed
          ) : (
            <>
              {said(closed.at, closed.seat)}
              <span className={styles.note}>{closed.why}</span>
            </>
          )}
        </Fact>
      </dl>
    </aside>
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
