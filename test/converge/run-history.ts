import { expectConverged } from './expect-converged.ts'
import type { Step } from './step.ts'
import { takeStep } from './take-step.ts'
import { openWorld } from './world.ts'
import type { Decorations, Setup } from './world-parts.ts'

/** Lives one history from an empty world to the healed network. Throws what it finds wrong. */
export async function runHistory(
  setup: Setup,
  steps: readonly Step[],
  decorations: Decorations = {},
): Promise<void> {
  const world = await openWorld(setup, decorations)
  try {
    for (const step of steps) await takeStep(world, step)
    await expectConverged(world)
  } finally {
    await world.close()
  }
}
