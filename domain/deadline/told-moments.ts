import { floods, type ToldStart } from '../profile/step.ts'
import type { ToldMoment } from './clocks.ts'

interface Mark {
  readonly moment: ToldStart
  /** UTC ms. */
  readonly occurredAt: number
}

const isFlood = (moment: ToldStart) => (floods as readonly string[]).includes(moment)

/**
 * The moments people have told, by their name; of one told twice the later word counts. A flood is of one size at a time: another
 * size told later ends the one before.
 */
export function toldMoments(marks: readonly Mark[]): Map<ToldStart, ToldMoment> {
  const last = new Map(marks.map(({ moment, occurredAt }) => [moment, occurredAt]))
  const sizes = [...last].filter(([moment]) => isFlood(moment)).map(([, at]) => at)
  return new Map(
    [...last].map(([moment, at]) => {
      const later = isFlood(moment) ? sizes.filter((other) => other > at) : []
      return [moment, { at, until: later.length === 0 ? null : Math.min(...later) }]
    }),
  )
}
