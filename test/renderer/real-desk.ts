import type { Page } from '@playwright/test'
import type { Command } from '../../domain/envelope.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { By } from '../../domain/model.ts'
import { openSeat } from '../../engine/seat.ts'
import { smallCentre } from '../../engine/testing/small-centre.ts'
import type { FeedNotice, Who } from '../../protocol/desk.ts'

/** Parts of `who` a story sets. */
export type WhoPart = Partial<Omit<Who, 'window'>>

/** Tells the window what the machine would: a feed notice. */
export function tellWindow(page: Page, notice: FeedNotice): Promise<void> {
  return page.evaluate((told) => (window as unknown as { tell(notice: unknown): void }).tell(told), notice)
}

/** A desk for tests of the window on a real seat memory: the rules and views as they ship, the centre at hand. */
export function realDesk(who: WhoPart) {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const centre = smallCentre()
  core.adopt('00000000-0000-7000-8000-00000000abcd', 0)
  const settle = () => {
    const commands = core.toSend(200)
    const before = core.have().head.seq
    core.settle(centre.submit(commands))
    core.receive(centre.notice(before))
  }
  const me: Who = {
    ...{ seat: 'seat-1', alias: '甲-01', role: 'district', district: '海珠区', districtCode: '440105' },
    ...{ world: 'real', person: null, offset: { offset: 0, measuredAt: 0 }, version: '0.1.0', head: null },
    ...{ window: 'desk', display: null, wall: 'main', streets: [], seats: [], warnings: [] },
    ...who,
  }
  const answers = {
    submit: (commands: Command[]) => {
      const [one] = commands
      const submitted =
        one !== undefined && commands.length === 1 ? core.submit(one) : core.submitAll(commands)
      settle()
      return submitted
    },
    query: ({ name, args }: { name: never; args: never }) => core.query(name, args),
    shell: (request: { type: string; [key: string]: unknown }) => {
      const head = centre.events.at(-1)
      if (request.type === 'who') return { ...me, head: head && { seq: head.seq, hash: head.hash } }
      if (request.type === 'sign') {
        return request.secret === '正确的口令'
          ? { ok: true, signature: 'c2lnbmF0dXJl', key: 'a2V5' }
          : { ok: false, words: '口令不对，请再输一次；忘了请找系统管理员' }
      }
      if (request.type === 'displays') return []
      return request.type === 'drafts' ? {} : { ok: true }
    },
  }
  let made = 0
  let shown: Page | null = null
  /** What somebody else said, before the page is open or while it is: under ids that follow from its order, refused only by mistake. Returns the id. */
  const record = (stream: string, { type, data }: AnyCommand, at: number, by: By) => {
    made += 1
    const id = `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
    const submitted = answers.submit([{ id, stream, type, v: 1, data, at, by, clock: null, after: [] }])
    if (!submitted.ok) throw new Error(`${type}: ${submitted.reason}`)
    // What comes while the page is open is told to it, as a real desk does; a page that is just going needs no news.
    void shown?.evaluate(() => (window as unknown as { again?: () => void }).again?.()).catch(() => {})
    return id
  }
  /** Installs `window.desk` before the page's own code. */
  async function install(page: Page): Promise<void> {
    shown = page
    await page.exposeFunction('__answer', (kind: keyof typeof answers, value: never) => answers[kind](value))
    await page.addInitScript(() => {
      const ask = (window as unknown as { __answer: (kind: string, value: unknown) => Promise<unknown> })
        .__answer
      const pushes = new Set<() => void>()
      const hearers = new Set<(notice: unknown) => void>()
      const tell = (notice: unknown) => {
        for (const hear of hearers) hear(notice)
      }
      const submit = async (commands: unknown[]) => {
        const submitted = await ask('submit', commands)
        for (const push of pushes) push()
        return submitted
      }
      const desk = {
        submit: (command: unknown) => submit([command]),
        submitAll: submit,
        query: (name: string, args: unknown) => ask('query', { name, args }),
        watch(name: string, args: unknown, onRows: (change: unknown) => void) {
          const push = () => void ask('query', { name, args }).then((rows) => onRows({ type: 'all', rows }))
          pushes.add(push)
          push()
          return () => void pushes.delete(push)
        },
        feed: async (request: { type: string }) =>
          request.type === 'links' ? [] : { bridges: [], feeds: [], states: [] },
        onFeed(handler: (notice: unknown) => void) {
          hearers.add(handler)
          return () => void hearers.delete(handler)
        },
        shell: (request: unknown) => ask('shell', request),
      }
      const again = () => {
        for (const push of pushes) push()
      }
      Object.assign(window, { desk, tell, again })
    })
  }
  return { core, centre, install, submit: answers.submit, record, me }
}
