import { emptyHead } from '../../../domain/envelope.ts'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import type { Face, Side } from '../../../domain/handover/shapes.ts'
import { type Entering, whoEnters } from '../../../domain/handover/taking-over.ts'
import { handoverWords } from '../../../domain/handover/words.ts'
import { type ShiftPost, shiftPosts } from '../../../domain/post.ts'
import type { ArrivedRow } from '../../../domain/shift/rows.ts'
import type { Submitted } from '../../../protocol/desk.ts'
import type { Draft, Speaker } from '../../desk/build-command.ts'
import type { BoxSigner, SignedWords } from '../../desk/SignBox.tsx'
import { submitTogether } from '../../desk/submit-together.ts'
import { centreNow } from '../../desk/useNow.ts'
import { currentWho, refreshWho } from '../../desk/useWho.ts'
import { rememberActor } from './useActors.ts'

/** The words a side puts its name to: the sheet in force, how the two met, and the head of the chain. */
export async function wordsOf(
  row: HandoverRow,
  { side, face, person }: { side: Side; face: Face; person: string },
): Promise<string> {
  const who = await refreshWho().catch(currentWho)
  const head = who?.head ?? emptyHead
  return handoverWords(row.sheet, { handover: row.outgoing, side, person, face, at: centreNow(), head })
}

/**
 * Keeps a signature under the sheet in force. The leader's confirmation, the last of three, puts the relief on duty in
 * the same act: all of it is kept or none.
 */
export async function keepSignature(
  row: HandoverRow,
  { side, face, signer }: { side: Side; face: Face; signer: Speaker },
  signed: SignedWords,
  entering: readonly Entering[],
): Promise<Submitted> {
  const sign: Draft = {
    stream: row.key,
    type: 'handover.sign',
    data: { side, sheet: row.sheet.id, ...signed, face, saw: row.facts },
  }
  const submitted = await submitTogether([
    { draft: sign, as: signer },
    ...(side === 'leader' ? takingOver(row, signer, entering) : []),
  ])
  if (submitted.ok && side !== 'leader') rememberActor(signer)
  return submitted
}

/** The incoming shift begins: it names its handover, and everybody on the list the leader saw takes his post. */
function takingOver(
  row: HandoverRow,
  leader: Speaker,
  entering: readonly Entering[],
): { draft: Draft; as: Speaker }[] {
  const stream = `shift/${row.incoming}`
  return [
    { draft: { stream, type: 'shift.takeOver', data: { handover: row.outgoing } }, as: leader },
    ...entering.map(({ person, post }) => ({
      draft: { stream, type: 'shift.signIn', data: { post } } satisfies Draft,
      as: { person, post },
    })),
  ]
}

/** Who may enter the shift when this leader confirms: who signed this sheet, who came for it, and he himself. */
export function enteringOf(
  row: HandoverRow,
  arrivals: readonly ArrivedRow[],
  leader: BoxSigner | undefined,
  outgoing: readonly string[],
): Entering[] {
  const signed = row.signatures
    .filter(({ side, sheet }) => side === 'in' && sheet === row.sheet.id)
    .map(({ person, name, post }) => ({ person, name, post: asShiftPost(post) ?? ('officer' as const) }))
  const arrived = arrivals
    .filter(({ shift }) => shift === `shift/${row.incoming}`)
    .map(({ person, name, post }) => ({ person, name, post }))
  const isLeader = leader?.post === 'leader'
  return whoEnters(
    {
      signed,
      arrived,
      leader: isLeader ? { person: leader.person, name: leader.name, post: 'leader' } : null,
    },
    outgoing,
  )
}

/** A post of the duty room, or null for one that is none. */
export function asShiftPost(post: string | null): ShiftPost | null {
  return shiftPosts.find((one) => one === post) ?? null
}
