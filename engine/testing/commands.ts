import type { Command } from '../../domain/envelope.ts'
import type { AnyCommand } from '../../domain/index.ts'

/** 2026-11-21 08:00 in the district. */
export const MORNING = Date.UTC(2026, 10, 21)

/** An id that is the same in every run: `idNumber(7)` is the seventh. */
export function idNumber(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

/** Makes commands of one seat, a second apart, with ids of its own: `space` keeps two seats apart. */
export function commandsOf(seat: string, space: number) {
  let made = 0
  return (stream: string, { type, data }: AnyCommand, after: string[] = []): Command => {
    made += 1
    const by = { seat, person: '陈砚秋', post: null }
    const at = MORNING + made * 1000
    return { id: idNumber(space * 1_000_000 + made), stream, type, v: 1, data, by, at, clock: null, after }
  }
}

export const note = (text: string, incident: string | null = null): AnyCommand => ({
  type: 'log.write',
  data: { kind: 'note', text, occurredAt: null, incident },
})
export const report = (title: string): AnyCommand => ({
  type: 'incident.report',
  data: {
    title,
    place: '琶洲街道',
    street: '440105015',
    category: 'accident',
    level: 3,
    occurredAt: null,
    from: null,
  },
})
export const close = (why: string): AnyCommand => ({ type: 'incident.close', data: { why } })
export const verifyIncident: AnyCommand = {
  type: 'incident.verify',
  data: { outcome: 'confirmed', note: '现场已核实', level: 2 },
}
export const assign = (tile: number, feed: string): AnyCommand => ({
  type: 'scene.assign',
  data: { display: 1, tile, feed },
})
