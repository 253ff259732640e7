import { canonical } from '../../../domain/canonical.ts'
import type { ShiftPost } from '../../../domain/post.ts'
import { proveHere } from '../../desk/prove-here.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { centreNow } from '../../desk/useNow.ts'
import styles from './HandoverScreen.module.css'
import { type Signer, SignForm } from './SignForm.tsx'
import { asShiftPost } from './sign-here.ts'
import { text } from './text.ts'
import { type ActingSide, rememberActor } from './useActors.ts'

const arrivingPosts: readonly ShiftPost[] = ['leader', 'chief', 'officer', 'wall']

/** Somebody shows himself at this seat with his own secret; a relief's 到岗 time is kept by that. */
export function ArriveForm({
  side,
  handover,
  incoming,
  signers,
  onArrived,
  onClose,
}: {
  side: ActingSide
  handover: string
  incoming: string
  signers: readonly Signer[]
  onArrived: () => void
  onClose: () => void
}) {
  return (
    <div className={styles.form}>
      <SignForm
        withFace={false}
        posts={side === 'in' ? arrivingPosts : null}
        label={side === 'in' ? text.arrive : text.join}
        signers={signers}
        first={signers[0]?.person ?? null}
        onSign={async (signer, secret) => {
          const { person, post } = signer
          const words = canonical({ handover, incoming, side, person, at: centreNow() })
          const proof = await proveHere(person, secret, words)
          if (!proof.ok) return proof
          if (side === 'in') {
            const data = { post: asShiftPost(post) ?? ('officer' as const) }
            const kept = await submitDraft(
              { stream: `shift/${incoming}`, type: 'shift.arrive', data },
              signer,
            )
            if (!kept.ok) return kept
          }
          rememberActor({ person, post })
          onArrived()
          return { ok: true, pending: true }
        }}
        onClose={onClose}
      />
    </div>
  )
}
