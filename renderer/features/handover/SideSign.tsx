import { useState } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { type Face, faces, faceText, type Side } from '../../../domain/handover/shapes.ts'
import type { Entering } from '../../../domain/handover/taking-over.ts'
import type { ArrivedRow } from '../../../domain/shift/rows.ts'
import { type BoxSigner, SignBox } from '../../desk/SignBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { EnteringList } from './EnteringList.tsx'
import styles from './SignPanel.module.css'
import { enteringOf, keepSignature, wordsOf } from './sign-here.ts'
import { text } from './text.ts'

/** One side signs the sheet in force, and says how the two met. */
export function SideSign({
  row,
  side,
  signers,
  first,
  outgoing,
  arrivals,
  onClose,
}: {
  row: HandoverRow
  side: Side
  signers: readonly BoxSigner[]
  first: string | null
  /** Who holds a post of the shift that ends. */
  outgoing: readonly string[]
  arrivals: readonly ArrivedRow[]
  onClose: () => void
}) {
  const [face, setFace] = useState<Face>('face')
  // Null while the list stands as it is proposed.
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const listFor = (signer: BoxSigner | undefined) => enteringOf(row, arrivals, signer, outgoing)
  const isChosen = ({ person, enters }: Entering) => chosen?.includes(person) ?? enters
  return (
    <div className={styles.box}>
      <SignBox
        label={text.sign[side]}
        signers={signers}
        first={first}
        words={({ person }) => wordsOf(row, { side, face, person })}
        onSigned={(signer, signed) =>
          keepSignature(row, { side, face, signer }, signed, listFor(signer).filter(isChosen))
        }
        onClose={onClose}
        further={(signer) => (
          <>
            {side === 'leader' && (
              <EnteringList
                list={listFor(signer)}
                chosen={listFor(signer)
                  .filter(isChosen)
                  .map(({ person }) => person)}
                onChoose={setChosen}
              />
            )}
            <Field label={text.face}>
              <Segmented
                label={text.face}
                segments={faces.map((value) => ({ value, label: faceText[value] }))}
                value={face}
                onChoose={setFace}
              />
            </Field>
          </>
        )}
      />
    </div>
  )
}
