import { idOf } from '../../../domain/envelope.ts'
import { approvalWords } from '../../../domain/plan/decide.ts'
import type { PlanVersionRow } from '../../../domain/plan/rows.ts'
import { SignBox } from '../../desk/SignBox.tsx'
import { submitDraft } from '../../desk/useCommand.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { text } from './text.ts'

/** A leader signs a version with his own secret, over the digest of what it says. */
export function ApproveBox({
  stream,
  version: { version, digest },
  changes,
  onClose,
}: {
  stream: string
  version: PlanVersionRow
  changes: number
  onClose: () => void
}) {
  const me = useWho()?.person?.person ?? null
  const leaders = useQuery('person.on-post', { post: 'leader' })
  const commanders = useQuery('person.on-post', { post: 'commander' }).rows
  const signers = [
    ...leaders.rows.map(({ key, name }) => ({ person: idOf(key), name, post: 'leader' as const })),
    ...commanders
      .filter((one) => leaders.rows.every(({ key }) => key !== one.key))
      .map(({ key, name }) => ({ person: idOf(key), name, post: 'commander' as const })),
  ]
  // The likeliest signer is chosen once, when the box opens.
  if (leaders.loading) return <EmptyState>{text.screen.loading}</EmptyState>
  if (signers.length === 0) return <EmptyState>{text.screen.noLeader}</EmptyState>
  return (
    <SignBox
      label={text.screen.approveNote(version, changes)}
      signers={signers}
      first={signers.some(({ person }) => person === me) ? me : null}
      words={({ person }) => approvalWords({ plan: stream, version, digest, person })}
      onSigned={(signer, signed) =>
        submitDraft({ stream, type: 'plan.approve', data: { version, digest, ...signed } }, signer)
      }
      onClose={onClose}
    />
  )
}
