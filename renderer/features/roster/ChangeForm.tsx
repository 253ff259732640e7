import { useState } from 'react'
import type { ShiftPost } from '../../../domain/post.ts'
import type { Away } from '../../../domain/roster/board.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import type { Shift } from '../../../domain/roster/shift-at.ts'
import { whyUnsuitable } from '../../../domain/swap/suitable.ts'
import type { Draft } from '../../desk/build-command.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { ReasonFoot } from './ReasonFoot.tsx'
import { text } from './text.ts'

const words = text.chair
/** Stands for nobody in the list; no person has it as his id. */
const NOBODY = '/'

/** Puts somebody else in the chair, or nobody. Who does not suit stays in the list, with why. */
export function ChangeForm({
  shift,
  post,
  row,
  rows,
  away,
  onClose,
}: {
  shift: Shift
  post: ShiftPost
  row: RosterDayRow | null
  rows: readonly RosterDayRow[]
  away: readonly Away[]
  onClose: () => void
}) {
  const [to, setTo] = useState('')
  const [why, setWhy] = useState('')
  const { rows: people } = useQuery('person.on-post', { post })
  const others = rows.filter(({ key }) => key !== row?.key)
  const options = people
    .filter(({ id }) => id !== row?.person)
    .map(({ id, name }) => {
      const reason = whyUnsuitable(id, shift, others, away)
      return { value: id, label: reason === null ? name : `${name}（${reason}）` }
    })
  const missing = to === '' ? text.missingPerson : why.trim() === '' ? text.missingWhy : null
  const draft: Draft | null =
    missing !== null
      ? null
      : {
          stream: `roster/${shift.day.slice(0, 7)}`,
          type: 'roster.change',
          data: {
            day: shift.day,
            n: shift.n,
            post,
            from: row?.person ?? null,
            why: why.trim(),
            to: to === NOBODY ? null : to,
            via: row?.via ?? [],
          },
        }
  return (
    <>
      <Field label={words.to} asked={to !== ''}>
        <Select
          label={words.to}
          value={to}
          options={[...options, ...(row === null ? [] : [{ value: NOBODY, label: words.empty }])]}
          onChange={setTo}
          empty={words.choose}
          missing={to === ''}
        />
      </Field>
      <ReasonFoot
        why={why}
        onWhy={setWhy}
        label={words.doChange}
        draft={draft}
        missing={missing}
        onDone={onClose}
      />
    </>
  )
}
