import { useState } from 'react'
import type { ArrivalRow, GroupRow } from '../../../domain/headquarters/rows.ts'
import { type ArrivalWay, arrivalWays, arrivalWayText } from '../../../domain/headquarters/shapes.ts'
import { HOUR } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { occurredTime } from '../../desk/occurred-time.ts'
import { isNobody, nobody, whoData } from '../../desk/somebody.ts'
import { useMay } from '../../desk/useMay.ts'
import { centreNow, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { nameOf } from './CommandCard.tsx'
import styles from './Headquarters.module.css'
import { text } from './text.ts'
import { WhoFields } from './WhoFields.tsx'

/** After so long somebody is due for relief (district practice, 未核验). */
const RELIEF_AFTER = 12 * HOUR

/** Who is at the scene, who was, and for how long. */
export function AttendanceList({
  incident,
  stream,
  groups,
}: {
  incident: string
  stream: string
  groups: readonly GroupRow[]
}) {
  const words = text.people
  const now = useNow()
  const { rows } = useQuery('headquarters.people', { incident })
  const [arriving, setArriving] = useState(false)
  const present = rows.filter(({ leftAt }) => leftAt === null)
  return (
    <section className={styles.scroll} aria-label={text.side.people}>
      <div className={styles.bar}>
        <span className={styles.quiet}>{words.present(present.length)}</span>
        <Button
          small
          label={words.arrive}
          keys={['A']}
          pressed={arriving}
          onPress={() => setArriving(!arriving)}
        />
      </div>
      {arriving && <ArriveForm stream={stream} groups={groups} onDone={() => setArriving(false)} />}
      {rows.length === 0 && !arriving && <p className={styles.empty}>{words.none}</p>}
      <ul>
        {rows.map((row) => (
          <Arrival key={row.key} row={row} stream={stream} now={now} groups={groups} />
        ))}
      </ul>
    </section>
  )
}

function Arrival({
  row,
  stream,
  now,
  groups,
}: {
  row: ArrivalRow
  stream: string
  now: number
  groups: readonly GroupRow[]
}) {
  const words = text.people
  const may = useMay()
  const { arrivedAt, leftAt } = row
  const group = groups.find(({ key }) => key === row.group)?.name ?? ''
  return (
    <li className={styles.person}>
      <span className={styles.words}>
        <b>{nameOf(row)}</b>{' '}
        <span className={styles.quiet}>
          {[row.person === null && row.name ? row.unit : '', group, row.duty, arrivalWayText[row.way]]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <br />
        <span className={styles.second}>
          {leftAt === null ? words.since(arrivedAt, now - arrivedAt) : words.left(arrivedAt, leftAt)}
        </span>{' '}
        {leftAt === null && now - arrivedAt > RELIEF_AFTER && <Chip state="soon">{words.rest}</Chip>}
      </span>
      {leftAt === null && may('headquarters.leave') && (
        <CommandButton
          small
          quiet
          label={words.leave}
          draft={{
            stream,
            type: 'headquarters.leave',
            data: { arrival: row.key, leftAt: Math.max(now, arrivedAt), why: '' },
          }}
        />
      )}
    </li>
  )
}

function ArriveForm({
  stream,
  groups,
  onDone,
}: {
  stream: string
  groups: readonly GroupRow[]
  onDone: () => void
}) {
  const words = text.people
  const [openedAt] = useState(centreNow)
  const [who, setWho] = useState(nobody)
  const [duty, setDuty] = useState('')
  const [group, setGroup] = useState('')
  const [way, setWay] = useState<ArrivalWay>('hand')
  const [when, setWhen] = useState('')
  const arrivedAt = when.trim() === '' ? openedAt : occurredTime(when, openedAt)
  const missing = isNobody(who) ? text.missingPerson : arrivedAt === null ? text.wrongTime : null
  return (
    <InlineForm
      label={words.doArrive}
      missing={missing}
      onDone={onDone}
      draft={
        missing !== null || arrivedAt === null
          ? null
          : {
              stream,
              type: 'headquarters.arrive',
              data: {
                ...whoData(who),
                duty: duty.trim(),
                group: group || null,
                way,
                arrivedAt,
              },
            }
      }
    >
      <WhoFields value={who} onChange={setWho} />
      <Field label={words.duty}>
        <TextField value={duty} onChange={setDuty} maxLength={100} />
      </Field>
      {groups.length > 0 && (
        <Field label={text.group.title}>
          <Segmented
            label={text.group.title}
            segments={groups.map(({ key, name }) => ({ value: key, label: name }))}
            value={group}
            onChoose={setGroup}
          />
        </Field>
      )}
      <Field label={words.way}>
        <Segmented<ArrivalWay>
          label={words.way}
          segments={arrivalWays.map((value) => ({ value, label: arrivalWayText[value] }))}
          value={way}
          onChoose={setWay}
        />
      </Field>
      <Field label={text.when}>
        <TextField value={when} onChange={setWhen} placeholder={text.whenHint} maxLength={40} />
      </Field>
    </InlineForm>
  )
}
