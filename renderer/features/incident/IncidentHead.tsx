import { commandPostText } from '../../../domain/headquarters/shapes.ts'
import { categoryText, incidentStatusText, levelText } from '../../../domain/incident/incident.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { responseLevelText } from '../../../domain/response/response.ts'
import { elapsed } from '../../desk/elapsed.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Chip } from '../../ui/Chip.tsx'
import { LevelMark } from '../../ui/LevelMark.tsx'
import { ClassGuess } from './ClassGuess.tsx'
import { CrossedStrip } from './CrossedStrip.tsx'
import styles from './IncidentHead.module.css'
import { placeWords } from './place-words.ts'
import { knownToWords } from './seat-names.ts'
import { text } from './text.ts'
import { useStreetName } from './useStreetName.ts'

/** T+ clock, name and commander; event level, response level and warnings in force, three fields side by side. */
export function IncidentHead({ incident }: { incident: IncidentRow }) {
  const now = useNow()
  const who = useWho()
  const streetName = useStreetName()
  const { occurredAt, receivedAt, closed, level, street } = incident
  const { clock, seconds } = elapsed((closed?.at ?? now) - (occurredAt ?? receivedAt))
  const by = speaker({ seat: incident.seat, person: null }, who)
  const facts = [
    placeWords(street === null ? null : streetName(street), incident.place) || text.noPlace,
    incident.subtypeText ?? (incident.category === null ? text.noCategory : categoryText[incident.category]),
    incident.number === null ? text.unnumbered(by) : text.number(incident.number),
  ]
  const judged = incident.levelHistory.at(-1)
  return (
    <header className={styles.head}>
      <div className={styles.block}>
        <span className={styles.label}>
          {closed === null ? text.since(occurredAt, receivedAt) : text.stopped(closed.at)}
        </span>
        <span className={styles.clock}>
          T+{clock}
          <span className={styles.seconds}>:{seconds}</span>
        </span>
      </div>
      <div className={styles.name}>
        <h2 className={styles.title}>
          {incident.title}
          {incident.restricted && (
            <Chip state="plain" icon="lock">
              {text.sensitive}
            </Chip>
          )}
          {incident.mergedInto !== null && <Chip state="plain">{text.mergedAway}</Chip>}
          {incident.pending && <PendingMark since={incident.lastAt} />}
        </h2>
        <p className={styles.facts}>
          {facts.join(' · ')} · {incidentStatusText[incident.status]} <ClassGuess incident={incident} />
          <Commander incident={incident.key} />
          {incident.restricted && (
            <>
              {' '}
              · {text.knownTo} <b className={styles.person}>{knownToWords(incident.seats, who)}</b>
            </>
          )}
        </p>
        <CrossedStrip incident={incident.key} />
      </div>
      <div className={styles.block}>
        <span className={styles.label}>
          {judged === undefined
            ? text.level
            : text.judgedBy(
                judged.personName ?? speaker({ seat: judged.seat, person: null }, who),
                judged.judgedAt,
              )}
        </span>
        <LevelMark level={level} word={level === null ? text.unleveled : levelText[level]} size={30} strong />
        {judged?.reportLike != null && (
          <Chip state="plain">{text.reportsLike(levelText[judged.reportLike.level])}</Chip>
        )}
      </div>
      <ResponseField incident={incident.key} now={now} />
      <div className={styles.block}>
        <span className={styles.label}>{text.warnings}</span>
        <span className={styles.none}>{text.noWarnings}</span>
      </div>
    </header>
  )
}

function Commander({ incident }: { incident: string }) {
  const { rows } = useQuery('headquarters.one', { incident })
  const commander = rows[0]?.commander ?? null
  if (commander === null) return <> · {text.noCommander}</>
  return (
    <>
      {' '}
      · {commandPostText[commander.post]} <b className={styles.person}>{commander.name ?? text.someone}</b>{' '}
      {commander.unit}
      {rows[0]?.contested !== null && <Chip state="overdue">{text.contested}</Chip>}
    </>
  )
}

function ResponseField({ incident, now }: { incident: string; now: number }) {
  const { rows } = useQuery('response.one', { incident })
  const row = rows[0]
  const on = row?.status === 'on' ? row : null
  return (
    <div className={styles.block}>
      <span className={styles.label}>
        {on === null
          ? text.responseLevel
          : text.approvedBy(on.approverName ?? on.approver, on.history.at(-1)?.at ?? on.startedAt)}
      </span>
      {on === null ? (
        <span className={styles.none}>{row === undefined ? text.noResponse : text.responseEnded}</span>
      ) : (
        <LevelMark level={on.level} word={responseLevelText[on.level]} size={30} strong />
      )}
      {on !== null && (
        <span className={styles.label}>
          {on.until < now ? (
            <Chip state="overdue">{text.responseOver(now - on.until)}</Chip>
          ) : (
            text.responseUntil(on.until)
          )}
        </span>
      )}
    </div>
  )
}
