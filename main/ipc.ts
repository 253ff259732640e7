import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import * as z from 'zod'
import { type QueryName, queries } from '../domain/index.ts'
import {
  type FeedRequest,
  feedRequestShape,
  type RowChange,
  type ShellRequest,
  shellRequestShape,
  submitShape,
} from '../protocol/desk.ts'
import { isOurs } from './security.ts'
import { createWatches } from './watches.ts'

/** Answers the calls of the windows; one object, exchanged as a whole when the world changes. */
export interface Answers {
  submit(command: z.infer<typeof submitShape>): Promise<unknown>
  submitAll(commands: z.infer<typeof submitShape>[]): Promise<unknown>
  query(name: QueryName, args: unknown): Promise<unknown>
  watch(name: QueryName, args: unknown, onRows: (change: RowChange<unknown>) => void): () => void
  feed(request: FeedRequest, contents: WebContents): Promise<unknown>
  shell(request: ShellRequest, contents: WebContents): Promise<unknown>
}

const nameShape = z.enum(Object.keys(queries) as [QueryName, ...QueryName[]])
const watchId = z.int().min(1)
/** An import of an address book is some thousands. */
const MAX_TOGETHER = 5000
/** What a page shows in place of rows it cannot have. */
const UNKNOWN_ROWS = '本机读不懂这一页要的内容，请重新打开这一页；仍不行请重启指挥台'
const TOO_MANY_ROWS = '这个窗口同时要的内容太多，请关掉几页再打开；仍不行请重启指挥台'

/** The Desk calls: validates the sender and the shape, forwards, nothing else. */
export function listen(answers: () => Answers, devServer: string | undefined): void {
  const watches = createWatches()

  function trusted(event: IpcMainInvokeEvent | IpcMainEvent): boolean {
    const { senderFrame, sender } = event
    return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url, devServer)
  }
  function handle(
    channel: string,
    answer: (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>,
  ): void {
    ipcMain.handle(channel, async (event, ...args) => {
      if (!trusted(event)) throw new Error('refused')
      return await answer(event, ...args)
    })
  }

  handle('desk:submit', async (_event, command) => {
    const parsed = submitShape.safeParse(command)
    if (!parsed.success) return { ok: false, reason: '这条内容的格式不对，没有保存，请重新填写' }
    return await answers().submit(parsed.data)
  })
  handle('desk:submitAll', async (_event, commands) => {
    const parsed = z.array(submitShape).min(1).max(MAX_TOGETHER).safeParse(commands)
    if (!parsed.success) return { ok: false, reason: '内容的格式不对或一次太多，一条也没有保存' }
    return await answers().submitAll(parsed.data)
  })
  handle('desk:query', async (_event, name, args) => {
    const known = nameShape.parse(name)
    return await answers().query(known, queries[known].args.parse(args))
  })
  handle(
    'desk:feed',
    async (event, request) => await answers().feed(feedRequestShape.parse(request), event.sender),
  )
  handle(
    'desk:shell',
    async (event, request) => await answers().shell(shellRequestShape.parse(request), event.sender),
  )

  ipcMain.on('desk:watch', (event, id, name, args) => {
    const number = watchId.safeParse(id)
    if (!trusted(event) || !number.success) return
    const contents = event.sender
    const tell = (change: RowChange<unknown>) => {
      if (!contents.isDestroyed()) contents.send('desk:rows', number.data, change)
    }
    const refuse = (words: string) => tell({ type: 'failed', words })
    const known = nameShape.safeParse(name)
    if (!known.success) return refuse(UNKNOWN_ROWS)
    const parsed = queries[known.data].args.safeParse(args)
    if (!parsed.success) return refuse(UNKNOWN_ROWS)
    const isBegun = watches.begin(contents.id, number.data, () =>
      answers().watch(known.data, parsed.data, tell),
    )
    if (!isBegun) refuse(TOO_MANY_ROWS)
  })
  ipcMain.on('desk:unwatch', (event, id) => {
    const number = watchId.safeParse(id)
    if (trusted(event) && number.success) watches.end(event.sender.id, number.data)
  })

  /** A page that is gone or loads anew asks again; what it watched before ends. */
  forgetWith((contents) => watches.forget(contents))
}

const forgetters: ((contents: number) => void)[] = []

/** Registers what is to be cleaned up when a page (by the id of its contents) goes away or loads anew. */
export function forgetWith(forget: (contents: number) => void): void {
  forgetters.push(forget)
}

/** To be called once for every page that comes into being. */
export function followPage(contents: WebContents): void {
  const { id } = contents
  const forget = () => {
    for (const each of forgetters) each(id)
  }
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) forget()
  })
  contents.on('render-process-gone', forget)
  contents.on('destroyed', forget)
}
