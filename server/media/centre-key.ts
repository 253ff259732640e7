import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

const LOOK_EVERY = 200
const WAIT_FOR = 2000

/** The centre's public key, SPKI DER in base64: told at once, or found in a file the centre writes. */
export type CentreKey = { centreKey: string } | { centreKeyFile: string }

/**
 * The key, read anew each time since a centre may be set up again; waits 2 s for a file that is not there yet. Null
 * when there still is none.
 */
export async function readCentreKey(from: CentreKey): Promise<string | null> {
  if ('centreKey' in from) return from.centreKey
  for (let waited = 0; ; waited += LOOK_EVERY) {
    const text = await readFile(from.centreKeyFile, 'utf8').catch(() => '')
    if (text.trim()) return text.trim()
    if (waited >= WAIT_FOR) return null
    await delay(LOOK_EVERY)
  }
}
