import { kindOf } from '../../../domain/envelope.ts'
import { logKindText } from '../../../domain/log/log.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { chineseDate, clockTimeWithSeconds } from '../../../domain/time.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useWho } from '../../desk/useWho.ts'
import { pageOf } from '../../shell/page-of.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { CallFacts } from './CallFacts.tsx'
import { declareFrom } from './declare-line.ts'
import { Handling } from './Handling.tsx'
import { JoinIncident } from './JoinIncident.tsx'
import styles from './LineDrawer.module.css'
import { LineFiles } from './LineFiles.tsx'
import { PersonalData } from './PersonalData.tsx'
import { text } from './text.ts'

const moment = (at: number) => `${chineseDate(at)} ${clockTimeWithSeconds(at)}`

/** All of one line: its words in full, when and by whom, and every correction with its reason. */
export function LineDrawer({
  row,
  onClose,
  onCorrect,
}: {
  row: LogRow
  onClose: () => void
  onCorrect: () => void
}) {
  const who = useWho()
  const name = useNames()
  const { incident, source } = row
  return (
    <Drawer
      title={`${logKindText[row.kind]} ${clockTimeWithSeconds(row.at).slice(0, 5)}`}
      note={row.pending ? <PendingMark since={row.at} /> : moment(row.at)}
      onClose={onClose}
      foot={
        <>
          <Button label={text.correct} keys={['E']} onPress={onCorrect} />
          {incident === null && (
            <Button label={text.declare} keys={['!']} keysHandled onPress={() => declareFrom(row)} />
          )}
        </>
      }
    >
      <p className={styles.words}>{row.text}</p>
      <CallFacts row={row} />
      <PersonalData row={row} />
      <dl className={styles.facts}>
        <dt>{text.written}</dt>
        <dd>{moment(row.at)}</dd>
        <dt>{text.recorded}</dt>
        <dd>{row.recordedAt === null ? text.notYet : moment(row.recordedAt)}</dd>
        {row.occurredAt !== null && (
          <>
            <dt>{text.happened}</dt>
            <dd>{moment(row.occurredAt)}</dd>
          </>
        )}
        <dt>{text.by}</dt>
        <dd>{speaker(row, who, name)}</dd>
        <dt>{text.seat}</dt>
        <dd>{row.seat === who?.seat ? (who.alias ?? row.seat) : row.seat}</dd>
        <dt>{text.incident}</dt>
        <dd>
          {incident === null ? (
            text.none
          ) : (
            <TextAction label={row.incidentTitle ?? incident} onPress={() => goTo('incident', incident)} />
          )}{' '}
          <JoinIncident key={row.key} row={row} />
        </dd>
        {source !== null && source !== incident && (
          <>
            <dt>{text.source}</dt>
            <dd>
              <TextAction label={sourceWords(source)} onPress={() => goTo(pageOf(source), source)} />
            </dd>
          </>
        )}
      </dl>
      <Handling row={row} />
      <LineFiles row={row} />
      <h3 className={styles.title}>{text.history}</h3>
      {row.corrections.length === 0 && <p className={styles.quiet}>{text.neverCorrected}</p>}
      <ol>
        {row.original !== null && (
          <li className={styles.step}>
            <span className={styles.quiet}>
              {text.originalText} · {moment(row.at)}
            </span>
            <del className={styles.words}>{row.original}</del>
          </li>
        )}
        {row.corrections.map((one, place) => (
          <li key={one.at} className={styles.step}>
            <span className={styles.quiet}>
              {text.correct} · {moment(one.at)} · {speaker(one, who, name)} · {one.why}
            </span>
            {place === row.corrections.length - 1 ? (
              <span className={styles.words}>{one.text}</span>
            ) : (
              <del className={styles.words}>{one.text}</del>
            )}
          </li>
        ))}
      </ol>
    </Drawer>
  )
}

/** What kind of thing a line comes from, in words. */
function sourceWords(source: string): string {
  return text.sources[kindOf(source)] ?? source
}
