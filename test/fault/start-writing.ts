import type { Command } from '../../domain/envelope.ts'
import { dutyCommands } from './duty-commands.ts'
import type { FaultSeat } from './fault-seat.ts'
import { pause } from './until.ts'

const BACKLOG = 60

export interface Writing {
  readonly kept: Command[]
  stop(): Promise<void>
}

/** Writes on and on, never more than a screenful ahead of the centre. */
export function startWriting({ seat, engine }: FaultSeat): Writing {
  const kept: Command[] = []
  const next = dutyCommands(seat)
  let isOver = false
  const run = async () => {
    while (!isOver) {
      const command = next()
      const submitted = await engine.submit(command)
      if (submitted.ok) kept.push(command)
      while (!isOver && (await engine.unsent()).count > BACKLOG) await pause(5)
    }
  }
  const running = run()
  running.catch(() => {})
  return {
    kept,
    stop: async () => {
      isOver = true
      await running
    },
  }
}
