import { useMemo, useState } from 'react'
import type { Away } from '../../../domain/roster/board.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import type { Shift } from '../../../domain/roster/shift-at.ts'
import { whyUnsuitable } from '../../../domain/swap/suitable.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { PeopleChoice } from '../../ui/PeopleChoice.tsx'
import { ReasonFoot } from './ReasonFoot.tsx'
import styles from './RosterScreen.module.css'
import { text } from './text.ts'

const words = text.chair

/** Asks all suitable people at once to take the shift, or to exchange it for one of theirs. */
export function AskForm({
  kind,
  shift,
  row,
  rows,
  away,
  onClose,
}: {
  kind: 'swap' | 'cover'
  shift: Shift
  row: RosterDayRow
  rows: readonly RosterDayRow[]
  away: readonly Away[]
  onClose: () => void
}) {
  const stream = useMemo(() => newStream('swap'), [])
  const [left, setLeft] = useState<readonly string[]>([])
  const [why, setWhy] = useState('')
  const { rows: people, loading } = useQuery('person.on-post', { post: row.post })
  const known = people
    .filter(({ id }) => id !== row.person)
    .map(({ id, name }) => ({ id, name, reason: whyUnsuitable(id, shift, rows, away) }))
  const suitable = known.filter(({ reason }) => reason === null)
  const unfit = known.filter(({ reason }) => reason !== null)
  const candidates = suitable.map(({ id }) => id).filter((id) => !left.includes(id))
  const missing = candidates.length === 0 ? words.noCandidate : why.trim() === '' ? text.missingWhy : null
  const draft: Draft | null =
    missing !== null
      ? null
      : {
          stream,
          type: 'swap.ask',
          data: {
            day: shift.day,
            n: shift.n,
            post: row.post,
            from: row.person,
            kind,
            candidates,
            why: why.trim(),
            via: row.via,
          },
        }
  return (
    <>
      <p className={styles.note}>{words.askNote}</p>
      <Field label={words.ask} asked={candidates.length > 0}>
        {suitable.length === 0 && !loading ? (
          <EmptyState>{words.nobody}</EmptyState>
        ) : (
          <PeopleChoice
            label={words.ask}
            people={suitable}
            chosen={candidates}
            onChoose={(next) => setLeft(suitable.map(({ id }) => id).filter((id) => !next.includes(id)))}
          />
        )}
      </Field>
      {unfit.length > 0 && (
        <Field label={words.unfit}>
          <span className={styles.unfit}>
            {unfit.map(({ name, reason }) => `${name}（${reason}）`).join('、')}
          </span>
        </Field>
      )}
      <ReasonFoot
        why={why}
        onWhy={setWhy}
        label={words.doAsk}
        draft={draft}
        missing={missing}
        onDone={onClose}
      />
    </>
  )
}
