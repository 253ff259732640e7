import { kindOf } from './envelope.ts'

/** Ranks of what waits to be sent, most important first (architecture, law 6). */
const ranks = [
  'sos',
  'acknowledgement',
  'order',
  'incident',
  'scene',
  'log',
  'other',
  'photo',
  'video',
] as const
type Rank = (typeof ranks)[number]

const rankOfKind: Readonly<Record<string, Rank>> = {
  sos: 'sos',
  order: 'order',
  incident: 'incident',
  response: 'incident',
  scene: 'scene',
  log: 'log',
  photo: 'photo',
  video: 'video',
}

/**
 * How urgent a command type is: the smaller the number, the sooner it is sent. It orders only commands that do not
 * stand on one another.
 */
export function importanceOf(type: string): number {
  const rank = type.endsWith('.acknowledge') ? 'acknowledgement' : (rankOfKind[kindOf(type)] ?? 'other')
  return ranks.indexOf(rank)
}
