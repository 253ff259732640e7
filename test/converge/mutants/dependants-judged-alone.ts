import type { Decorations } from '../world-parts.ts'

/** Commands go out without naming what they stand on, so the centre judges each by itself. */
export const dependantsJudgedAlone: Decorations = {
  core: (real) => ({
    ...real,
    toSend: (limit) => real.toSend(limit).map((command) => ({ ...command, after: [] })),
  }),
}
