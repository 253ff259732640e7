import type { Links } from './links.ts'

/** What the screen says of the centre. */
export interface CentreLink {
  connecting(): void
  /** The connection broke by itself; `isKnown`: the centre had taken this seat in. */
  lost(isKnown: boolean): void
  unreachable(): void
  /** The centre refuses, in its words, until it answers otherwise. */
  refused(words: string): void
  /** This seat could not go on and begins anew: the words stay until it has really gone on. */
  failed(words: string): void
  /** The centre answered; what had failed may still do so. */
  answered(): void
  /** What may have failed goes well again. */
  works(): void
  roundTrip(ms: number): void
}

/** A session that fails and begins anew each second shows why it fails, not that it comes and goes. */
export function createCentreLink(links: Links): CentreLink {
  let isFailing = false
  let isRefused = false
  const set = (state: Parameters<Links['set']>[2], words?: string) => {
    isRefused = state === 'refused'
    links.set('centre', '中心', state, words)
  }
  const down = (words: string) => {
    isFailing = false
    set('down', words)
  }
  return {
    connecting: () => set('connecting', '正在连接中心，本机照常'),
    lost: (isKnown) => {
      // Whoever is not let in is cut off after a while: the reason is what helps.
      if (isRefused && !isKnown) return
      down('中心已断开，本机照常，恢复后自动补送')
    },
    unreachable: () => down('连不上中心，本机照常，恢复后自动补送'),
    refused: (words) => {
      isFailing = false
      set('refused', words)
    },
    failed: (words) => {
      isFailing = true
      set('refused', words)
    },
    answered: () => {
      if (!isFailing) set('up')
    },
    works: () => {
      if (!isFailing) return
      isFailing = false
      set('up')
    },
    roundTrip: (ms) => links.roundTrip('centre', ms),
  }
}
