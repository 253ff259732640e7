import type { Engine } from '../../engine/api.ts'
import type { WireReplyOf, WireRequestOf } from '../../protocol/wire.ts'

const KEYS_ASKED = 500

type AskKeys = (message: WireRequestOf<'keys'>) => Promise<WireReplyOf<'keys'> | null>

/** Keys that did not come along with what they open: the key file was lost, or the centre had none then. */
export async function askForKeys(
  engine: Pick<Engine, 'keysWanted' | 'takeKeys'>,
  ask: AskKeys,
): Promise<void> {
  for (let after = ''; ; ) {
    const streams = await engine.keysWanted(KEYS_ASKED, after)
    const last = streams.at(-1)
    if (last === undefined) return
    const reply = await ask({ type: 'keys', streams })
    if (reply === null) return
    await engine.takeKeys(reply.keys)
    after = last
  }
}

/** The centre lost its keys, as after a restore: it gets them back from whoever holds them. */
export async function giveKeys(engine: Pick<Engine, 'keysHeld'>, ask: AskKeys): Promise<void> {
  for (let after = ''; ; ) {
    const give = await engine.keysHeld(KEYS_ASKED, after)
    const last = give.at(-1)
    if (last === undefined || (await ask({ type: 'keys', streams: [], give })) === null) return
    after = last.id
  }
}
