import { type Command, kindOf, type Receipt } from '../../domain/envelope.ts'
import type { Seals } from '../../engine/seal/seals.ts'
import { commandDigest } from './command-digest.ts'
import type { KindNamed } from './fold.ts'
import type { FoldCache } from './fold-cache.ts'
import { Group } from './group.ts'
import { judge, type Submitter } from './judge.ts'
import { Need } from './need.ts'
import type { LedgerTx } from './store.ts'

export interface Submission {
  readonly commands: readonly Command[]
  readonly submitter: Submitter
}

export interface Bench {
  readonly kinds: KindNamed
  readonly cache: FoldCache
  readonly seals: Seals
  readonly now: number
  /** Head the cache was folded up to; another one means that somebody else wrote in between. */
  readonly foldedTo: number
  readonly onBug: (command: Command, error: unknown) => void
}

/**
 * Judges all submissions inside one transaction and writes what they added. The answer holds the receipts of each
 * submission in its order; what could not be judged yet is left out of it.
 */
export async function judgeGroup(
  tx: LedgerTx,
  submissions: readonly Submission[],
  { kinds, cache, seals, now, foldedTo, onBug }: Bench,
): Promise<{ group: Group; receipts: Receipt[][] }> {
  const head = await tx.head()
  if (head.seq !== foldedTo) cache.clear()
  const commands = submissions.flatMap(({ commands: list }) => list)
  const ids = new Set(commands.flatMap(({ id, after }) => [id, ...after]))
  const group = new Group(head, await tx.receipts([...ids]), cache, now, seals)
  await prefetch(group, tx, commands, kinds)

  const receipts: Receipt[][] = []
  for (const { commands: list, submitter } of submissions) {
    const answers: Receipt[] = []
    for (const command of list) {
      const receipt = await judgeOne(command, submitter)
      if (receipt) answers.push(receipt)
    }
    receipts.push(answers)
  }
  const { events, newReceipts, series, audiences } = group
  if (newReceipts.length > 0) {
    await tx.append({ events, receipts: newReceipts, series, audiences, head: group.head })
  }
  return { group, receipts }

  async function judgeOne(command: Command, submitter: Submitter): Promise<Receipt | null> {
    // A number said in plain must not be guessed from a digest: what is personal is left out of it.
    const digest = digestIfAny(seals.withoutPersonal(command))
    if (digest === null) {
      return { ok: false, command: command.id, reason: '内容层级太深，无法记录，请改正后重新提交' }
    }
    for (;;) {
      try {
        const answer = attempt(command, digest, submitter)
        if (!(answer instanceof Need)) return answer
        await group.supply(tx, answer, kinds)
      } catch (error) {
        onBug(command, error)
        return null
      }
    }
  }

  function attempt(command: Command, digest: string, submitter: Submitter): Receipt | null | Need {
    try {
      return group.attempt(command.stream, () => judge(group, kinds, command, digest, submitter))
    } catch (error) {
      if (error instanceof Need) return error
      throw error
    }
  }
}

/** Null for data nested so deeply that it cannot be written down; nothing of it is kept. */
function digestIfAny(command: Command): string | null {
  try {
    return commandDigest(command)
  } catch {
    return null
  }
}

/** One query for the streams of the whole group. One that does not fold is met again by its own command. */
async function prefetch(group: Group, tx: LedgerTx, commands: readonly Command[], kinds: KindNamed) {
  const streams = new Set(commands.map(({ stream }) => stream).filter((stream) => kinds(kindOf(stream))))
  await group.load(tx, [...streams], kinds).catch(() => undefined)
}
