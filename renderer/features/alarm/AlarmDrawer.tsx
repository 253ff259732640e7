import { useState } from 'react'
import { alarmRankText, grouped, isAsked, isAsking } from '../../../domain/alarm/cause.ts'
import { type AlarmRow, type AlarmSaidRow, alarmActText } from '../../../domain/alarm/rows.ts'
import { carriedGroupText } from '../../../domain/carried/carried.ts'
import { clockTime, howLong, startOfDay } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useMinute, useToday } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { goToSource } from '../../shell/go-to-source.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import styles from './Alarm.module.css'
import { acknowledgeDraft, restoreDraft } from './drafts.ts'
import { SilenceForm } from './SilenceForm.tsx'
import { text } from './text.ts'

/** Every alarm there is, who has it and what ends it, with what was said of them today. */
export function AlarmDrawer({ rows, onClose }: { rows: readonly AlarmRow[]; onClose: () => void }) {
  const { single, rest } = grouped(rows)
  return (
    <Drawer title={text.title} note={text.count(rows.length)} onClose={onClose}>
      {rows.length === 0 && <EmptyState>{text.none}</EmptyState>}
      <ol className={styles.list}>
        {single.map((row) => (
          <AlarmLine key={row.key} row={row} onLeave={onClose} />
        ))}
        {rest.map(({ group, alarms }) => (
          <Folded
            key={group}
            title={text.more(carriedGroupText[group], alarms.length)}
            alarms={alarms}
            onLeave={onClose}
          />
        ))}
      </ol>
      <Today />
    </Drawer>
  )
}

function Folded({
  title,
  alarms,
  onLeave,
}: {
  title: string
  alarms: readonly AlarmRow[]
  onLeave: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <li className={styles.fold}>
        {title}
        <TextAction label={isOpen ? text.fold : text.unfold} onPress={() => setOpen(!isOpen)} />
      </li>
      {isOpen && alarms.map((row) => <AlarmLine key={row.key} row={row} onLeave={onLeave} />)}
    </>
  )
}

function AlarmLine({ row, onLeave }: { row: AlarmRow; onLeave: () => void }) {
  const minute = useMinute()
  const [isSilencing, setSilencing] = useState(false)
  return (
    <li className={styles.line} data-alarm-line={row.rank}>
      <div className={styles.head}>
        <Chip state={row.rank === 'urgent' ? 'overdue' : row.rank === 'important' ? 'soon' : 'plain'}>
          {alarmRankText[row.rank]}
        </Chip>
        <b>{row.title}</b>
      </div>
      {row.text !== '' && <p className={styles.text}>{row.text}</p>}
      <p className={styles.meta}>
        {[
          `${text.moment(row.since, minute)}，${text.since(howLong(Math.max(60_000, minute - row.since)))}`,
          text.owner(row.owner),
          text.ends(row.ends),
        ].join(' · ')}
      </p>
      <div className={styles.acts}>
        <State row={row} />
        <span className={styles.gap} />
        {row.acknowledged === null && <CommandButton small label={text.know} draft={acknowledgeDraft(row)} />}
        {row.silenced !== null ? (
          <CommandButton small label={text.restore} draft={restoreDraft(row)} />
        ) : (
          row.acknowledged === null &&
          row.rank !== 'notice' && (
            <Button
              small
              label={text.silence}
              pressed={isSilencing}
              onPress={() => setSilencing(!isSilencing)}
            />
          )
        )}
        <Button
          small
          label={text.open}
          onPress={() => {
            onLeave()
            goToSource(row.source)
          }}
        />
      </div>
      {isSilencing && <SilenceForm row={row} onDone={() => setSilencing(false)} />}
    </li>
  )
}

function State({ row }: { row: AlarmRow }) {
  const who = useWho()
  const minute = useMinute()
  const { acknowledged, silenced } = row
  if (acknowledged !== null) {
    return (
      <span>{text.knownBy(acknowledged.name ?? speaker(acknowledged, who), clockTime(acknowledged.at))}</span>
    )
  }
  if (silenced !== null) {
    const by = silenced.name ?? speaker(silenced, who)
    return <span>{text.silentBy(by, text.moment(silenced.until, minute), silenced.why)}</span>
  }
  if (row.rank === 'notice') return <span className={styles.meta}>{text.quiet}</span>
  const isHere = isAsking(row, minute) && isAsked(row, who?.seat ?? null, minute)
  return <span>{isHere ? text.asking : text.elsewhere}</span>
}

/** Who said what of an alarm today; those whose cause has ended too. */
function Today() {
  const who = useWho()
  const { rows } = useQuery('alarm.said', { from: startOfDay(useToday()) })
  const words = ({ act, name, until, why, ...by }: AlarmSaidRow) =>
    [
      text.said(alarmActText[act], name ?? speaker(by, who)),
      until === null ? '' : text.until(clockTime(until)),
      why,
    ]
      .filter(Boolean)
      .join('，')
  return (
    <section aria-label={text.today}>
      <PanelHead title={text.today} />
      {rows.length === 0 && <p className={styles.meta}>{text.nothingToday}</p>}
      <ol className={styles.list}>
        {rows.map((row) => (
          <li key={row.key} className={styles.told}>
            <span className={styles.time}>{clockTime(row.at)}</span>
            <span>
              {row.title}
              <span className={styles.meta}> {words(row)}</span>
            </span>
            {row.pending && <PendingMark since={row.at} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
