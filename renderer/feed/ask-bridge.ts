import type { BridgeReplyOf, BridgeRequest } from '../../protocol/bridge.ts'
import type { Desk } from '../../protocol/desk.ts'

/** The part of the desk that pictures need. */
export type FeedDoor = Pick<Desk, 'feed' | 'onFeed'>

/** A bridge said no or cannot be reached; `message` is the sentence for people. */
export class BridgeRefusal extends Error {}

/** One request to a bridge. Throws `BridgeRefusal` with words in Chinese when it is refused. */
export async function askBridge<R extends BridgeRequest>(
  door: FeedDoor,
  bridge: string,
  request: R,
): Promise<BridgeReplyOf<R['type']>> {
  const answer = (await door.feed({ type: 'bridge', bridge, request })) as
    | { ok: true; reply: BridgeReplyOf<R['type']> }
    | { ok: false; words: string }
  if (!answer.ok) throw new BridgeRefusal(answer.words)
  return answer.reply
}
