import type { Desk } from '../../protocol/desk.ts'
import type {} from '../../protocol/window.ts'

/** Rows of the real memory outside the page. */
async function ask(name: string, args: unknown): Promise<{ key: string }[]> {
  const answer = await fetch('/ask', { method: 'POST', body: JSON.stringify({ name, args }) })
  return (await answer.json()) as { key: string }[]
}

const who = {
  ...{ seat: '甲-01', alias: '甲', role: 'district', district: '海珠区', districtCode: '440105' },
  ...{ world: 'real', person: null, offset: { offset: 0, measuredAt: 0 }, version: '0' },
  ...{ window: 'desk', display: null, wall: 'main', streets: [], head: null, warnings: [] },
}
const answers: Record<string, unknown> = { who, displays: [], drafts: {} }
const desk = {
  shell: async ({ type }: { type: string }) => answers[type] ?? {},
  query: (name: string, args: unknown) => ask(name, args),
  watch(name: string, args: unknown, onRows: (change: unknown) => void) {
    let alive = true
    void ask(name, args).then((rows) => alive && onRows({ type: 'all', rows }))
    return () => {
      alive = false
    }
  },
  feed: async ({ type }: { type: string }) => (type === 'tree' ? { bridges: [], feeds: [], states: [] } : []),
  onFeed: () => () => {},
}

/** Puts the desk where the screens look for it. */
export function installMemoryDesk(): void {
  Object.assign(window, { desk: desk as unknown as Desk })
}

/** After the frame that follows was painted. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done()
      channel.port2.postMessage(null)
    })
  })
}

/** Once `isThere` and the frame with it is painted. */
export async function shown(isThere: () => boolean): Promise<void> {
  if (!isThere()) {
    await new Promise<void>((done) => {
      const watch = new MutationObserver(() => {
        if (!isThere()) return
        watch.disconnect()
        done()
      })
      watch.observe(document.body, { childList: true, subtree: true, characterData: true })
    })
  }
  await painted()
}
