import { idOf, kindOf, streamShape } from '../envelope.ts'

/** The stream in which the seal of `stream` is judged: `log/1` → `seal/log.1`. */
export function sealStreamOf(stream: string): string {
  return `seal/${kindOf(stream)}.${idOf(stream)}`
}

/** The stream a seal's stream speaks of: `seal/log.1` → `log/1`; null for what names none. */
export function sealedStreamOf(sealStream: string): string | null {
  const id = idOf(sealStream)
  const dot = id.indexOf('.')
  const stream = `${id.slice(0, dot)}/${id.slice(dot + 1)}`
  return kindOf(sealStream) === 'seal' && dot > 0 && streamShape.safeParse(stream).success ? stream : null
}
