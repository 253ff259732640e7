import { createHash } from 'node:crypto'

// Loads slowly on purpose: the first message is posted before anybody listens.
await new Promise((resolve) => setImmediate(resolve))

function canHash(name) {
  try {
    createHash(name)
    return true
  } catch {
    return false
  }
}

process.parentPort.on('message', ({ data }) => {
  const sum = data.add.reduce((a, b) => a + b, 0)
  process.parentPort.postMessage({ sum, pid: process.pid, type: process.type, sm3: canHash('sm3') })
})
