import { createHash } from 'node:crypto'
import type { PlainHistory } from './plain-history.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** JSON with sorted keys, written again here so that a mistake in the product's own is not believed. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${sortedJson(member)}`)
  return `{${members.join(',')}}`
}

/** 序号从 1 起不断；每条的摘要是正文的，链值接着上一条。 */
export function chainFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  let previous = '0'.repeat(64)
  events.forEach((event, index) => {
    const { seq, body, digest, hash } = event
    if (seq !== index + 1) faults.push(`第 ${index + 1} 条的序号是 ${seq}`)
    if (sortedJson(JSON.parse(body)) !== body) faults.push(`第 ${seq} 条的正文不是规范 JSON`)
    if (sha256(body) !== digest) faults.push(`第 ${seq} 条的摘要不是正文的摘要`)
    if (sha256(`${previous}\n${seq}\n${digest}`) !== hash) faults.push(`第 ${seq} 条没有接上前一条`)
    previous = hash
  })
  return faults
}
