import type { Engine } from '../../engine/api.ts'
import type { WireReplyOf, WireRequestOf } from '../../protocol/wire.ts'

export interface OutboxPushParts {
  readonly engine: Pick<Engine, 'toSend' | 'keysFor' | 'settle'>
  /** The centre has taken this seat in. */
  readonly isGreeted: () => boolean
  /** Null when refused as a whole. */
  readonly submit: (message: WireRequestOf<'submit'>) => Promise<WireReplyOf<'submit'> | null>
  readonly onAnswered: () => void
  readonly onTrouble: (cause: unknown) => void
}
export interface OutboxPush {
  /** There may be something to send. */
  wake(): void
  close(): void
}

const BATCH = 256
const RETRY_MS = 1000

/** Sends what waits in the outbox, batch by batch. What was not answered stays there and is sent again. */
export function createOutboxPush({
  engine,
  isGreeted,
  submit,
  onAnswered,
  onTrouble,
}: OutboxPushParts): OutboxPush {
  let isPushing = false
  let again = false
  let isClosed = false
  let retry: NodeJS.Timeout | undefined

  async function push(): Promise<void> {
    if (isPushing) {
      again = true
      return
    }
    isPushing = true
    clearTimeout(retry)
    try {
      do {
        again = false
        if (isClosed || !isGreeted()) return
        const commands = await engine.toSend(BATCH)
        if (commands.length === 0) continue
        const isSealed = commands.some(({ sealed }) => sealed !== undefined)
        const keys = isSealed ? { keys: await engine.keysFor(commands) } : {}
        const reply = await submit({ type: 'submit', commands, ...keys })
        // Refused as a whole (too fast, judging stopped): nothing is lost, the same ones again, later.
        if (reply === null) return later()
        await engine.settle(reply.receipts)
        onAnswered()
        again ||= reply.receipts.length === commands.length && commands.length === BATCH
        // Not judged yet (stands on something unknown there, or the centre's disk failed): the same ones again, later.
        if (reply.receipts.length < commands.length) later()
      } while (again)
    } catch (cause) {
      onTrouble(cause)
      later()
    } finally {
      isPushing = false
    }
  }

  function later(): void {
    clearTimeout(retry)
    if (!isClosed) retry = setTimeout(() => void push(), RETRY_MS)
  }

  return {
    wake: () => void push(),
    close: () => {
      isClosed = true
      clearTimeout(retry)
    },
  }
}
