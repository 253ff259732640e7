import { useState } from 'react'
import { canonical } from '../../../domain/canonical.ts'
import { postText, type ShiftPost } from '../../../domain/post.ts'
import { type BoxSigner, SignBox } from '../../desk/SignBox.tsx'
import { submitDraft } from '../../desk/useCommand.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './HandoverScreen.module.css'
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
  signers: readonly BoxSigner[]
  onArrived: () => void
  onClose: () => void
}) {
  const [chosen, setChosen] = useState<ShiftPost | null>(null)
  return (
    <div className={styles.form}>
      <SignBox
        label={side === 'in' ? text.arrive : text.join}
        signers={signers}
        first={signers[0]?.person ?? null}
        words={({ person }) => canonical({ handover, incoming, side, person, at: centreNow() })}
        onSigned={async ({ person, post }) => {
          const speaker = { person, post: chosen ?? post }
          if (side === 'in') {
            const data = { post: asShiftPost(speaker.post) ?? ('officer' as const) }
            const kept = await submitDraft(
              { stream: `shift/${incoming}`, type: 'shift.arrive', data },
              speaker,
            )
            if (!kept.ok) return kept
          }
          rememberActor(speaker)
          onArrived()
          return { ok: true, pending: true }
        }}
        onClose={onClose}
        further={(signer) =>
          side === 'in' && (
            <Field label={text.arrivePost}>
              <Segmented
                label={text.arrivePost}
                segments={arrivingPosts.map((value) => ({ value, label: postText[value] }))}
                value={chosen ?? arrivingPosts.find((one) => one === signer?.post) ?? 'officer'}
                onChoose={setChosen}
              />
            </Field>
          )
        }
      />
    </div>
  )
}
