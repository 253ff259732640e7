import { setTimeout as delay } from 'node:timers/promises'

type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>

/** Asks until `look` gives something true; rejects with `what` and the last answer after a generous while. */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  patience = 60_000,
): Promise<Truthy<T>> {
  const end = performance.now() + patience
  for (;;) {
    const seen = await look()
    if (seen) return seen as Truthy<T>
    if (performance.now() > end) throw new Error(`未等到：${what}（最后看到 ${JSON.stringify(seen)}）`)
    await delay(50)
  }
}
