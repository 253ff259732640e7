import { createRoot } from 'react-dom/client'
import type { Desk } from '../../protocol/desk.ts'
import type {} from '../../protocol/window.ts'
import { DutyScreen } from '../../renderer/features/duty/DutyScreen.tsx'
import '../../renderer/ui/base.css'
import '../../renderer/ui/tokens.css'

/** What the benchmark does in the page. */
export interface DayHands {
  /** Shows the duty screen; resolves once a line with these words is painted. */
  start(last: string): Promise<void>
  /** Presses the button and resolves with the milliseconds until that day's last line is painted. */
  open(button: string, last: string): Promise<number>
}

declare global {
  interface Window {
    day: DayHands
  }
}

/** Rows of a real memory outside the page. */
async function ask(name: string, args: unknown): Promise<{ key: string }[]> {
  const answer = await fetch('/ask', { method: 'POST', body: JSON.stringify({ name, args }) })
  return (await answer.json()) as { key: string }[]
}

const who = {
  ...{
    seat: '甲-01',
    alias: '甲',
    role: 'district',
    district: '海珠区',
    districtCode: '440105',
    world: 'real',
  },
  ...{ person: null, offset: { offset: 0, measuredAt: 0 }, version: '0', window: 'desk', display: null },
  ...{ wall: 'main', streets: [], head: null, warnings: [] },
}
const desk = {
  shell: async ({ type }: { type: string }) => (type === 'who' ? who : {}),
  query: (name: string, args: unknown) => ask(name, args),
  watch(name: string, args: unknown, onRows: (change: unknown) => void) {
    let alive = true
    void ask(name, args).then((rows) => alive && onRows({ type: 'all', rows }))
    return () => {
      alive = false
    }
  },
  feed: async () => [],
  onFeed: () => () => {},
}
Object.assign(window, { desk: desk as unknown as Desk })

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

async function shown(last: string): Promise<void> {
  const isThere = () => document.querySelector('[role=list]')?.textContent?.includes(last) === true
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

window.day = {
  async start(last) {
    const root = document.getElementById('root')
    if (root === null) throw new Error('no root')
    createRoot(root).render(<DutyScreen />)
    await shown(last)
  },
  async open(button, last) {
    const press = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(button))
    if (press === undefined) throw new Error(`no button ${button}`)
    const began = performance.now()
    press.click()
    await shown(last)
    return performance.now() - began
  },
}
