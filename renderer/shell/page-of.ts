import { kindOf } from '../../domain/envelope.ts'

/** Kinds whose things are shown on a page of another name. */
const pages: Record<string, string> = {
  log: 'duty',
  shift: 'handover',
  swap: 'roster',
  absence: 'roster',
  scene: 'wall',
}

/** The page on which a stream's thing is shown: that of its kind, unless it has none of its own. */
export function pageOf(stream: string): string {
  const kind = kindOf(stream)
  return pages[kind] ?? kind
}
