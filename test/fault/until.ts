const LONG_ENOUGH = 110_000

/** Waits for the thing itself, looking often; after two minutes it says what never came. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string | (() => string),
): Promise<void> {
  const deadline = performance.now() + LONG_ENOUGH
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(typeof what === 'string' ? what : what())
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** A pause of an accident's plan, ms: part of what is tried, never a way to be lucky. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
