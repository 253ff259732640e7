import { HOUR, howLong, MINUTE } from '../../domain/time.ts'
import type { FeedTree, LinkState } from '../../protocol/desk.ts'

/** `1 分 12 秒` below an hour; above it seconds mean nothing. */
export function exactly(ms: number): string {
  if (ms < MINUTE || ms >= HOUR) return howLong(ms)
  return `${Math.floor(ms / MINUTE)} 分 ${Math.floor((ms % MINUTE) / 1000)} 秒`
}

/** State of one service as people say it; never only a colour. */
export function linkWords(link: LinkState, now: number): string {
  const age = exactly(Math.max(0, now - link.since))
  switch (link.state) {
    case 'up':
      return link.roundTrip === null ? '在线' : `在线 ${Math.round(link.roundTrip)} 毫秒`
    case 'connecting':
      return `正在连接 ${age}`
    case 'down':
      return link.service === 'centre' ? `断 ${age}，本机照常` : `断 ${age}`
    case 'refused':
      return `被拒绝${link.words === null ? '' : `：${link.words}`}`
    case 'none':
      return link.words ?? '未接入'
  }
}

/** All street bridges in one: `2/2`, `17/18 凤阳断`. */
export function bridgeWords(links: readonly LinkState[]): string {
  const bridges = links.filter((link) => link.service.startsWith('bridge/'))
  if (bridges.length === 0) return '未接入'
  const broken = bridges.filter((link) => link.state !== 'up')
  const count = `${bridges.length - broken.length}/${bridges.length}`
  if (broken.length === 0) return count
  const names = broken.slice(0, 2).map((link) => link.name.replace(/(街道)?桥?$/u, ''))
  return `${count} ${names.join('、')}${broken.length > 2 ? '等' : ''}断`
}

/** Pictures of all bridges: how many can be had, once the sources are known. Null before. */
export function mediaWords(tree: FeedTree | null): string | null {
  if (tree === null || tree.feeds.length === 0) return null
  const reachable = new Set(tree.bridges.filter((bridge) => bridge.connected).map((bridge) => bridge.id))
  const lost = new Set(tree.states.filter(({ state }) => state === 'lost').map(({ feed }) => feed))
  const ready = tree.feeds.filter((feed) => reachable.has(feed.bridge) && !lost.has(feed.id))
  return `${ready.length}/${tree.feeds.length} 路`
}

/** 对外报送: what the superior's platform has not taken yet, and why; null while nothing waits. */
export function outgoingWords(
  waiting: readonly { readonly since: number; readonly told: string | null }[],
  now: number,
): string | null {
  if (waiting.length === 0) return null
  const since = Math.min(...waiting.map((one) => one.since))
  const why = waiting.find(({ told }) => told !== null)?.told
  const words = `${waiting.length} 份待报 ${exactly(Math.max(0, now - since))}`
  return why == null ? words : `${words}，${why}，正在重试`
}

/** Drift of this machine's clock against the centre's (centre − here, ms), in words once it passes two seconds. */
export function driftWords(offset: number | null): string | null {
  if (offset === null || Math.abs(offset) <= 2000) return null
  return `本机${offset > 0 ? '慢' : '快'} ${exactly(Math.abs(offset))}`
}
