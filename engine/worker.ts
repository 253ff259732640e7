import { parentPort, workerData } from 'node:worker_threads'
import { serveReader } from './reading.ts'
import type { ThreadData } from './thread-messages.ts'
import { serveWriter } from './writer.ts'

/** Entry of both threads of a seat's memory; `workerData` says which one this is. */
const data = workerData as ThreadData
if (parentPort === null) throw new Error('engine/worker is started as a worker thread')
if (data.role === 'write') serveWriter(parentPort, data)
else serveReader(parentPort, data)
