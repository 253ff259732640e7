import { emptyHead, type Head } from '../../domain/envelope.ts'
import { digestOfText, hashAfter } from '../../engine/chain.ts'
import type { LedgerStore, Page } from './store.ts'
import type { StoredEvent } from './stored-event.ts'

const PAGE_BYTES = 4 * 1024 * 1024

/**
 * Checks the newest `count` events against their digests, the chain and the head row. Returns what is wrong in
 * Chinese, null when all fits. The whole of a log is checked by tools/verify-log.
 */
export async function verifyTail(store: LedgerStore, count: number): Promise<string | null> {
  const head = await store.head()
  const from = Math.max(0, head.seq - count)
  const hash = await store.hashAt(from)
  if (hash === null) return `记录链在第 ${from} 条处断开`
  let last: Head = { seq: from, hash }
  while (last.seq < head.seq) {
    const page: Page = await store.pageAfter(last.seq, PAGE_BYTES)
    if (page.rows.length === 0) return `记录缺少第 ${last.seq + 1} 条以后的内容`
    for (const { stored } of page.rows) {
      const fault = faultOf(last, stored)
      if (fault !== null) return fault
      last = { seq: stored.seq, hash: stored.hash }
    }
  }
  const isWhole = head.seq === last.seq && head.hash === last.hash
  if (isWhole || (head.seq === 0 && head.hash === emptyHead.hash)) return null
  return `记录链的末端与第 ${last.seq} 条不符`
}

/** What is wrong with `next` right behind `last`, in Chinese; null when it fits. */
export function faultOf(last: Head, next: StoredEvent): string | null {
  if (next.seq !== last.seq + 1) return `记录缺少第 ${last.seq + 1} 条`
  if (digestOfText(next.body) !== next.digest) return `第 ${next.seq} 条的内容被改动`
  if (hashAfter(last.hash, next.seq, next.digest) !== next.hash) return `记录链在第 ${next.seq} 条处断开`
  const { seq, stream } = JSON.parse(next.body) as { seq: unknown; stream: unknown }
  if (seq !== next.seq || stream !== next.stream) return `第 ${next.seq} 条被换了位置`
  return null
}
