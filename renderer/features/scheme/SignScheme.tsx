import { schemeWords } from '../../../domain/scheme/decide.ts'
import type { SchemeVersion } from '../../../domain/scheme/rows.ts'
import { type BoxSigner, SignBox } from '../../desk/SignBox.tsx'
import { useLeaders } from '../../desk/use-leaders.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { text } from './text.ts'

/** The commander signs a version with his own secret, over the digest of what it says. */
export function SignScheme({
  stream,
  incident,
  version: { version, digest },
  onClose,
}: {
  stream: string
  incident: string
  version: SchemeVersion
  onClose: () => void
}) {
  const { signers: leaders, first } = useLeaders()
  const headquarters = useQuery('headquarters.one', { incident })
  const commander = headquarters.rows[0]?.commander ?? null
  const signers: BoxSigner[] =
    commander === null || commander.person === null
      ? leaders
      : [
          { person: commander.person, name: commander.name ?? commander.person, post: 'commander' },
          ...leaders.filter(({ person }) => person !== commander.person),
        ]
  // The likeliest signer is chosen once, when the box opens.
  if (headquarters.loading) return <EmptyState>{text.loading}</EmptyState>
  if (signers.length === 0) return <EmptyState>{text.noSigner}</EmptyState>
  return (
    <SignBox
      label={text.signNote(version)}
      signers={signers}
      first={commander?.person ?? first}
      words={({ person }) => schemeWords({ scheme: stream, version, digest, person })}
      onSigned={(signer, signed) =>
        submitDraft({ stream, type: 'scheme.sign', data: { version, digest, ...signed } }, signer)
      }
      onClose={onClose}
    />
  )
}
