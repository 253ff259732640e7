import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { fingerprintOf } from './fingerprint.ts'
import { runQuery } from './query.ts'
import { openReader, type Reader } from './reader.ts'
import { searchBehind } from './search/progress.ts'
import type { FromThread, Method, ThreadData, ToThread, TouchedMessage } from './thread-messages.ts'
import { walkChain } from './verify.ts'
import { createWatches, type Watches } from './watch.ts'
import { wordsOfError } from './words-of-error.ts'

/** The reading thread: answers questions and keeps watches on a connection that can write nothing. */
export function serveReader(host: MessagePort, data: ThreadData): void {
  const tell = (message: FromThread) => host.postMessage(message)
  let peer: MessagePort | null = null
  let open: { reader: Reader; watches: Watches } | null = null

  host.on('message', (message: ToThread) => {
    switch (message.type) {
      case 'open':
        return connect(message.peer)
      case 'call':
        void answer(message.id, message.method, message.args)
        return
      case 'watch':
        open?.watches.add(message.id, message.name, message.args)
        return
      case 'unwatch':
        open?.watches.remove(message.id)
        return
      case 'close':
        peer?.close()
        open?.reader.close()
        open = null
        host.close()
        return
    }
  })

  function connect(port: MessagePort): void {
    peer?.close()
    peer = port
    try {
      // The writer may have set a damaged file aside and made a new one: the files are opened anew each time.
      open?.reader.close()
      const reader = openReader(data.dir, data.nativeBinding)
      const watches = createWatches(reader, (watch, change) => tell({ type: 'rows', watch, change }))
      open = { reader, watches }
      tell({ type: 'ready' })
    } catch (error) {
      tell({ type: 'unusable', words: wordsOfError(error) })
      return
    }
    listen(port)
  }

  /** Takes together what several commits touched while the last answers were made. */
  function listen(port: MessagePort): void {
    port.on('message', (first: TouchedMessage) => {
      const streams = new Set(first.streams)
      let { outbox } = first
      for (let more = receiveMessageOnPort(port); more !== undefined; more = receiveMessageOnPort(port)) {
        const touched = more.message as TouchedMessage
        for (const stream of touched.streams) streams.add(stream)
        outbox ||= touched.outbox
      }
      open?.watches.touched({ streams: [...streams], outbox })
    })
  }

  async function answer(id: number, method: Method, args: readonly unknown[]): Promise<void> {
    try {
      if (open === null) throw new Error('本机数据还没有打开，请稍后再试')
      tell({ type: 'answer', id, value: await read(open.reader, method, args) })
    } catch (error) {
      tell({ type: 'failed', id, words: wordsOfError(error) })
    }
  }
}

async function read(reader: Reader, method: Method, args: readonly unknown[]): Promise<unknown> {
  switch (method) {
    case 'query':
      return runQuery(
        reader,
        ...(args as Parameters<typeof runQuery> extends [unknown, ...infer A] ? A : never),
      )
    case 'verify': {
      const walk = walkChain(reader.db)
      for (;;) {
        const step = walk.next()
        if (step.done) return step.value
        await new Promise(setImmediate)
      }
    }
    case 'fingerprint':
      return fingerprintOf(reader.db, reader.views)
    case 'searchBehind':
      return searchBehind(reader.db)
    default:
      throw new Error(`the reading thread does not ${method}`)
  }
}
