import type { Figure } from '../figure.ts'

/** A figure beside its peer; `ok` is said by the caller, whose goal may have two halves. */
export function compared(
  bench: string,
  figure: string,
  unit: string,
  [value, peerValue]: [number, number],
  goal: string,
  ok: (ratio: number) => boolean,
): Figure {
  const ratio = value / peerValue
  return {
    ...{ bench, figure, unit, goal, peer: 'bare mediasoup-client page' },
    value: round(value),
    peerValue: round(peerValue),
    ratio: round(ratio),
    ok: ok(ratio),
  }
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
