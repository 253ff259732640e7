import { type AmendChange, amendFieldText } from '../../../domain/log/amend.ts'
import { useWho } from '../../desk/useWho.ts'
import { isReplaced, valueWords } from './call-field.ts'
import { text } from './text.ts'

/** What was filled in or put right of a call: the old value struck, the new one beside it. */
export function CallChanges({ changes }: { changes: readonly AmendChange[] }) {
  const streets = useWho()?.streets ?? []
  return changes.map((change) => {
    const { field, before, after } = change
    const isGone = before === null && after === null
    return (
      <span key={field}>
        {amendFieldText[field]}{' '}
        {isReplaced(change) && (
          <>
            <del>{valueWords(field, before, streets)}</del>
            {' → '}
          </>
        )}
        <b>{isGone ? text.valueGone : valueWords(field, after, streets) || text.valueEmpty}</b>{' '}
      </span>
    )
  })
}
