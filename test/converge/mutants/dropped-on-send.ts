import type { Decorations } from '../world-parts.ts'

/** The outbox forgets a command when it goes out, not when the centre has answered. */
export const droppedOnSend: Decorations = {
  core: (real) => ({
    ...real,
    toSend: (limit) => {
      const commands = real.toSend(limit)
      real.settle(commands.map(({ id }) => ({ ok: true, command: id, seq: 0, last: 0, number: null })))
      return commands
    },
  }),
}
