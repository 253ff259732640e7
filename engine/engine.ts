import { MessageChannel, type Worker } from 'node:worker_threads'
import type { QueryName } from '../domain/index.ts'
import type { RowChange } from '../protocol/desk.ts'
import type { Engine, Unsent } from './api.ts'
import { startThread } from './thread.ts'
import type { FromThread, ReaderMethod, ThreadData, WriterMethod } from './thread-messages.ts'

export interface EngineOptions {
  readonly dir: string
  /** The bundled `engine/worker.ts`. */
  readonly worker: URL | string
  readonly nativeBinding?: string
  /** Projects every touched stream twice and compares (development). */
  readonly checkProjections?: boolean
  /** Told of every thread that is started; fault tests end them. */
  readonly onThread?: (role: ThreadData['role'], worker: Worker) => void
}

interface Watch {
  readonly name: QueryName
  readonly args: unknown
  readonly onRows: (change: RowChange<{ key: string }>) => void
}

/**
 * Opens a seat's memory in two threads: one writes, one answers from a read-only connection. Rejects, in words,
 * where the folder cannot be used. A thread that dies is started again and what it was asked is asked again.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { dir, worker, nativeBinding, checkProjections = false, onThread } = options
  const watches = new Map<number, Watch>()
  const unsentHandlers = new Set<(unsent: Unsent) => void>()
  const troubleHandlers = new Set<(words: string) => void>()
  const early: string[] = []
  const opened = Promise.withResolvers<void>()
  let made = 0

  const thread = (role: ThreadData['role'], onReady: () => void, onRestart: () => void) =>
    startThread({
      worker,
      data: { role, dir, nativeBinding, checkProjections },
      onReady,
      onRestart,
      onUnusable: (words) => opened.reject(new Error(words)),
      onMessage: told,
      onTrouble: trouble,
      onStart: onThread === undefined ? undefined : (born) => onThread(role, born),
    })
  const writer = thread('write', connect, () => {})
  const reader = thread('read', readerReady, () => {
    if (writer.isReady()) connect()
  })

  function readerReady(): void {
    opened.resolve()
    for (const [id, { name, args }] of watches) reader.post({ type: 'watch', id, name, args })
  }

  /** Gives both threads a new line to one another; the reader opens its files at the first. */
  function connect(): void {
    const { port1, port2 } = new MessageChannel()
    writer.post({ type: 'open', peer: port1 }, [port1])
    reader.post({ type: 'open', peer: port2 }, [port2])
  }

  function told(message: Extract<FromThread, { type: 'rows' | 'unsent' | 'trouble' }>): void {
    switch (message.type) {
      case 'rows':
        watches.get(message.watch)?.onRows(message.change)
        return
      case 'unsent':
        for (const handler of unsentHandlers) handler(message.unsent)
        return
      case 'trouble':
        trouble(message.words)
        return
    }
  }

  function trouble(words: string): void {
    if (troubleHandlers.size === 0) early.push(words)
    for (const handler of troubleHandlers) handler(words)
  }

  try {
    await opened.promise
  } catch (error) {
    await Promise.all([writer.close(), reader.close()])
    throw error
  }

  const write =
    (method: WriterMethod) =>
    (...args: unknown[]) =>
      writer.call(method, args) as Promise<never>
  const read =
    (method: ReaderMethod) =>
    (...args: unknown[]) =>
      reader.call(method, args) as Promise<never>
  return {
    submit: write('submit'),
    submitAll: write('submitAll'),
    toSend: write('toSend'),
    settle: write('settle'),
    receive: write('receive'),
    reveal: write('reveal'),
    conceal: write('conceal'),
    takeKeys: write('takeKeys'),
    keysFor: write('keysFor'),
    keysWanted: write('keysWanted'),
    keysHeld: write('keysHeld'),
    have: write('have'),
    adopt: write('adopt'),
    unsent: write('unsent'),
    dismiss: write('dismiss'),
    draft: write('draft'),
    drafts: write('drafts'),
    rebuild: write('rebuild'),
    query: read('query'),
    fingerprint: read('fingerprint'),
    verify: read('verify'),
    searchBehind: read('searchBehind'),
    watch(name, args, onRows) {
      made += 1
      const id = made
      watches.set(id, { name, args, onRows: onRows as Watch['onRows'] })
      if (reader.isReady()) reader.post({ type: 'watch', id, name, args })
      return () => {
        if (watches.delete(id)) reader.post({ type: 'unwatch', id })
      }
    },
    onUnsent(handler) {
      unsentHandlers.add(handler)
      return () => unsentHandlers.delete(handler)
    },
    onTrouble(handler) {
      troubleHandlers.add(handler)
      for (const words of early.splice(0)) handler(words)
      return () => troubleHandlers.delete(handler)
    },
    async close() {
      await Promise.all([writer.close(), reader.close()])
    },
  }
}
