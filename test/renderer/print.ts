import { everyBlock } from '../story/every-block.ts'

// The print window as it ships, given a document with every block; `head` is its red head, `long` adds 100 000 characters.
const asked = new URLSearchParams(location.search)
const paper = everyBlock(asked.get('head'), asked.has('long'))
const shell = async (request: { type: string }) => {
  if (request.type === 'paper') return paper
  document.body.dataset.ready = 'yes'
  return { ok: true }
}
Object.assign(window, { desk: { shell } })
await import('../../renderer/print.tsx' as string)
