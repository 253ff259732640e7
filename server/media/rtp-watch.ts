import type { types } from 'mediasoup'
import { packetCount } from './ingest.ts'

const OFTEN = 100
const SELDOM = 1000
/** Without a packet for this long a picture stands still. */
const STALLED_AFTER = 5000

/**
 * Looks whether packets really arrive at `producer`: a sender that runs proves nothing. `onChange(true)` when they
 * begin, `onChange(false)` when none came for 5 s. Ends by itself with the producer; returns how to end it before.
 */
export function watchRtp(producer: types.Producer, onChange: (isFlowing: boolean) => void): () => void {
  let seen: number | null = null
  let movedAt = performance.now()
  let isFlowing = false
  let isStopped = false
  let timer: NodeJS.Timeout | undefined

  const look = async (): Promise<void> => {
    const count = await packetCount(producer).catch(() => null)
    if (isStopped || count === null) return
    if (seen !== null && count !== seen) {
      movedAt = performance.now()
      if (!isFlowing) change(true)
    } else if (isFlowing && performance.now() - movedAt > STALLED_AFTER) change(false)
    seen = count
    if (!isStopped) timer = setTimeout(look, isFlowing ? SELDOM : OFTEN)
  }
  const change = (now: boolean): void => {
    isFlowing = now
    onChange(now)
  }
  void look()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
