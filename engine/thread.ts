import { Worker } from 'node:worker_threads'
import type { FromThread, Method, ThreadData, ToThread } from './thread-messages.ts'

/** A thread that dies so often in a minute is not started again. */
const DEATHS_A_MINUTE = 5
const TRIES = 2
/** How long a thread may go on with what it does when it is to end, ms. */
const CLOSE_MS = 5000
/** What was written is judged by its id: the same one again is kept once. */
const UNKNOWN = '本机数据线程停止，不知道有没有记下；再按一次不会重复'

export interface ThreadParts {
  readonly worker: URL | string
  readonly data: ThreadData
  /** Opened its files: connect it with the other thread. */
  readonly onReady: () => void
  /** It will not answer: its files cannot be used or it dies again and again; in words. */
  readonly onUnusable: (words: string) => void
  readonly onMessage: (
    message: Exclude<FromThread, { type: 'answer' | 'failed' | 'ready' | 'unusable' }>,
  ) => void
  readonly onTrouble: (words: string) => void
  /** Runs again after a death; it has opened nothing yet. */
  readonly onRestart: () => void
  readonly onStart?: ((worker: Worker) => void) | undefined
  /** How long it may take to end by itself, ms. */
  readonly closeWithin?: number
}

/** One thread that is started again when it dies; what was asked of it is asked again. */
export interface Thread {
  isReady(): boolean
  call(method: Method, args: readonly unknown[]): Promise<unknown>
  /** Says something that needs no answer. */
  post(message: ToThread, transfer?: Parameters<Worker['postMessage']>[1]): void
  /** Lets it end what it does; one that does not end is ended. What is durable is so already. */
  close(): Promise<void>
}

interface Call {
  readonly message: ToThread
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
  tries: number
}

/** Starts a thread. Its calls are safe to repeat: every command and batch carries its own identity. */
export function startThread(parts: ThreadParts): Thread {
  const calls = new Map<number, Call>()
  const deaths: number[] = []
  let asked = 0
  let isReady = false
  let gone: string | null = null
  let isClosing = false
  let lastError = '没有更多说明'
  let worker = start()

  function start(): Worker {
    const born = new Worker(parts.worker, { workerData: parts.data })
    parts.onStart?.(born)
    born.on('message', (message: FromThread) => handle(message))
    // The exit follows every error.
    born.on('error', (error) => {
      lastError = error instanceof Error ? error.message : String(error)
    })
    born.on('exit', () => died())
    return born
  }

  function handle(message: FromThread): void {
    switch (message.type) {
      case 'ready':
        isReady = true
        parts.onReady()
        for (const call of calls.values()) ask(call)
        return
      case 'unusable':
        giveUp(message.words)
        parts.onUnusable(message.words)
        return
      case 'answer':
        take(message.id)?.resolve(message.value)
        return
      case 'failed':
        take(message.id)?.reject(new Error(message.words))
        return
      default:
        parts.onMessage(message)
    }
  }

  function take(id: number): Call | undefined {
    const call = calls.get(id)
    calls.delete(id)
    return call
  }

  function ask(call: Call): void {
    call.tries += 1
    worker.postMessage(call.message)
  }

  function died(): void {
    isReady = false
    if (isClosing || gone !== null) return
    const now = performance.now()
    deaths.push(now)
    while ((deaths[0] ?? now) < now - 60_000) deaths.shift()
    if (deaths.length > DEATHS_A_MINUTE) {
      const words = `本机数据线程反复停止，请重新启动指挥台；仍不行请把这句话告知维护人员：${lastError}`
      giveUp(words)
      parts.onUnusable(words)
      parts.onTrouble(words)
      return
    }
    parts.onTrouble('本机数据线程意外停止，已自动重新启动')
    for (const [id, call] of calls) {
      if (call.tries < TRIES) continue
      calls.delete(id)
      call.reject(
        new Error(parts.data.role === 'write' ? UNKNOWN : '本机数据线程停止，这次没有查成，请再试一次'),
      )
    }
    worker = start()
    parts.onRestart()
  }

  function giveUp(words: string): void {
    gone = words
    for (const { reject } of calls.values()) reject(new Error(words))
    calls.clear()
  }

  return {
    isReady: () => isReady,
    call(method, args) {
      if (gone !== null) return Promise.reject(new Error(gone))
      asked += 1
      const id = asked
      return new Promise((resolve, reject) => {
        const call: Call = { message: { type: 'call', id, method, args }, resolve, reject, tries: 0 }
        calls.set(id, call)
        if (isReady) ask(call)
      })
    },
    post(message, transfer) {
      if (gone === null) worker.postMessage(message, transfer)
    },
    async close() {
      if (isClosing) return
      isClosing = true
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      if (gone === null && isReady) {
        worker.postMessage({ type: 'close' } satisfies ToThread)
        const patience = setTimeout(() => void worker.terminate(), parts.closeWithin ?? CLOSE_MS)
        await ended
        clearTimeout(patience)
      } else {
        await worker.terminate()
      }
      giveUp('本机数据已关闭')
    },
  }
}
