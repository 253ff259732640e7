import { kindOf } from '../domain/envelope.ts'
import { type KindNamed, previewOf } from './facts.ts'
import type { Folds } from './fold.ts'
import type { Outbox, Waiting } from './outbox.ts'
import type { ToldFact } from './view.ts'

/** A row whose facts are shown and built upon: neither refused nor held. */
export const isAlive = ({ status }: Waiting) => status === 'waiting' || status === 'accepted'

/** Previews of one stream, in the order of the clicks. */
export function previewsOf(outbox: Outbox, stream: string): ToldFact[] {
  const previews: ToldFact[] = []
  for (const row of outbox.ofStream(stream)) {
    if (!isAlive(row)) continue
    for (const fact of row.facts) previews.push(previewOf(row.command, fact))
  }
  return previews
}

/** States as a new command finds them: confirmed, then everything that waits. Valid for one judgement. */
export function statesWithPending(folds: Folds, outbox: Outbox, kindNamed: KindNamed) {
  return (stream: string): unknown => {
    const kind = kindNamed(kindOf(stream))
    return previewsOf(outbox, stream).reduce(
      (state, { fact, told }) => kind?.evolve(state, fact as never, told),
      folds.state(stream),
    )
  }
}
