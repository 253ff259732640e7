import type { Command } from '../../domain/envelope.ts'
import type { SimSeat } from './sim-seat.ts'
import type { World } from './world.ts'

const ROUNDS = 40

/** Nothing new for this seat and nothing of it under way. */
export function isBroughtUpToDate(world: World, seat: SimSeat): boolean {
  return seat.core.unsent().count === 0 && seat.core.have().head.seq === world.centre.ledger.head().seq
}

/** Takes everything the centre has for a seat. */
export async function pullAll(world: World, seat: SimSeat): Promise<void> {
  for (;;) {
    const notices = await world.centre.noticesFor(seat.viewer, seat.core.have().head.seq, null)
    if (notices.length === 0) return
    for (const notice of notices) seat.take(notice)
  }
}

/** Keys of what the seat holds and cannot open, as it asks for them after each hello. */
export async function askForKeys({ centre }: World, seat: SimSeat): Promise<void> {
  const wanted = seat.core.keysWanted(500)
  if (wanted.length > 0) seat.core.takeKeys(await centre.ledger.keysFor(seat.viewer, wanted))
}

async function settleAt({ centre }: World, seat: SimSeat, commands: readonly Command[]): Promise<void> {
  seat.core.settle(await centre.submit(commands, seat.submitter, seat.core.keysFor(commands)))
}

/** Sends everything that waits and takes everything there is. Throws where somebody never comes to rest. */
export async function syncAll(world: World, seats: readonly SimSeat[]): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const seat of seats) {
      await pullAll(world, seat)
      const commands = seat.toSend(7)
      if (commands.length > 0) await settleAt(world, seat, commands)
      await pullAll(world, seat)
      await askForKeys(world, seat)
    }
    if (seats.every((seat) => isBroughtUpToDate(world, seat))) return
  }
  const waiting = seats.map(({ name, core }) => `${name} 还有 ${core.unsent().count} 条待发送`)
  throw new Error(`网络已恢复，仍有操作发不出去：${waiting.join('，')}。${world.centre.troubles.join('；')}`)
}
