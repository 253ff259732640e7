import { unreachable } from '../../domain/model.ts'
import type { PeopleAsk, WireAnswer } from '../../protocol/wire.ts'
import type { EnrolledSeat } from '../ledger/seat-book.ts'
import type { Context } from './context.ts'
import { refuse } from './refuse.ts'

/** What a seat that said hello asks about persons; guessing is slowed down by seat. `nonce` is the connection's. */
export async function askPeople(
  { people, secretTries, ledger }: Context,
  ask: PeopleAsk,
  seat: EnrolledSeat,
  nonce: string,
): Promise<WireAnswer<PeopleAsk['type']>> {
  if (!secretTries.take(seat.seat, performance.now())) {
    return refuse('busy', '本席位试口令太快，请等一分钟再试')
  }
  const { stopped } = ledger.meta()
  if (stopped !== null) return refuse('judging-stopped', stopped)
  switch (ask.type) {
    case 'signIn':
      return people.signIn(ask, seat)
    case 'changeSecret':
      return people.changeSecret(ask, seat)
    case 'personCode':
      return people.personCode(ask, seat, nonce)
    default:
      return unreachable(ask)
  }
}
