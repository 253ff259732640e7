import { useState } from 'react'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './CloseForm.module.css'
import { leftOpen } from './left-open.ts'
import { text } from './text.ts'

/** Closes an incident: what is still open stands here with a way to it, and is left only with a reason of its own. */
export function CloseForm({ incident, onDone }: { incident: IncidentRow; onDone: () => void }) {
  const [why, setWhy] = useState('')
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const now = useMinute()
  const { key: stream } = incident
  const clocks = useQuery('deadline.clocks', { incident: stream, now }, { keep: true })
  const reports = useQuery('report.list', { incident: stream })
  const orders = useQuery('order.list', { incident: stream, open: true, now }, { keep: true })
  const plans = useQuery('activation.of', { incident: stream, now }, { keep: true })
  const tiles = useQuery('fourone.one', { incident: stream })
  const all = [clocks, reports, orders, plans, tiles]
  const loading = all.some((one) => one.loading)
  const failed = all.find((one) => one.failed !== null)?.failed ?? null

  const open = leftOpen(
    {
      incident,
      clocks: clocks.rows,
      reports: reports.rows,
      orders: orders.rows,
      plans: plans.rows,
      tiles: tiles.rows,
    },
    now,
  )
  const reasonOf = (key: string) => (reasons[key] ?? '').trim()
  const said = why.trim()
  const given = open.map(({ key }) => reasonOf(key)).find((words) => words !== '')
  const unsaid = open.find(({ key }) => reasonOf(key) === '')
  const missing =
    failed ??
    (loading
      ? text.loading
      : unsaid !== undefined
        ? text.sayWhyLeft(unsaid.what)
        : said === ''
          ? text.missingWhy
          : null)
  const left = open.map(({ key, what }) => ({ what: what.slice(0, 200), why: reasonOf(key) }))
  const data = left.length === 0 ? { why: said } : { why: said, left }
  return (
    <InlineForm
      label={text.doClose}
      draft={missing === null ? { stream, type: 'incident.close', data } : null}
      missing={missing}
      onDone={onDone}
    >
      <Field label={text.why}>
        <TextArea
          value={why}
          onChange={setWhy}
          placeholder={text.whyHint}
          maxLength={2000}
          missing={said === ''}
          autoFocus
        />
      </Field>
      {open.length > 0 && (
        <Field label={text.leftOpen(open.length)}>
          {given !== undefined && unsaid !== undefined && (
            <Button
              small
              label={text.sameReason}
              keys={['Alt', 'C']}
              onPress={() =>
                setReasons(Object.fromEntries(open.map(({ key }) => [key, reasonOf(key) || given])))
              }
            />
          )}
          <ul className={styles.left} aria-label={text.leftList}>
            {open.map(({ key, what, state, part }) => (
              <li key={key} className={styles.item}>
                <span className={styles.what}>
                  <TextAction label={what} onPress={() => goTo('incident', stream, part)} />
                  <span className={styles.state}>{state}</span>
                </span>
                <TextField
                  label={text.leftWhy(what)}
                  value={reasons[key] ?? ''}
                  onChange={(words) => setReasons({ ...reasons, [key]: words })}
                  placeholder={text.leftHint}
                  maxLength={500}
                  missing={reasonOf(key) === ''}
                />
              </li>
            ))}
          </ul>
        </Field>
      )}
    </InlineForm>
  )
}
