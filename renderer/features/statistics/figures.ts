import { type Category, categoryText } from '../../../domain/incident/incident.ts'
import type { RowOf } from '../../../domain/index.ts'
import { type Channel, channelText } from '../../../domain/log/call.ts'
import { logKindText } from '../../../domain/log/log.ts'
import type { RosterCountRow } from '../../../domain/roster/rows.ts'
import { timedText } from '../../../domain/statistics/rows.ts'
import type { Turns } from '../../../domain/statistics/turns.ts'
import { addDays } from '../../../domain/time.ts'
import type { Figure } from './figure.ts'
import type { Period } from './period.ts'
import { text } from './text.ts'

/** Rows of the queries of one period. */
export interface Answers {
  readonly period: Period
  readonly kinds: readonly RowOf<'stats.kinds'>[]
  readonly hours: readonly RowOf<'stats.hours'>[]
  readonly calls: readonly RowOf<'stats.calls'>[]
  readonly days: readonly RowOf<'stats.days'>[]
  readonly times: readonly RowOf<'stats.times'>[]
  readonly rollcalls: readonly RowOf<'stats.rollcalls'>[]
  readonly turns: readonly Turns[]
  readonly rostered: readonly RosterCountRow[]
  /** Name of a street by its code. */
  readonly streetName: (code: string) => string
}

const TWO_TONES = [
  { column: 1, tone: 'strong' },
  { column: 2, tone: 'weak' },
] as const
const ONE = [{ column: 1, tone: 'strong' }] as const
const standing = { stacked: false, lying: false } as const
const lying = { stacked: false, lying: true } as const

/** Every figure of the screen, in its order. One without rows is shown as empty, not left out. */
export function figuresOf(answers: Answers): Figure[] {
  return [
    hours(answers),
    days(answers),
    times(answers),
    ...calls(answers),
    kinds(answers),
    people(answers),
    rollcalls(answers),
  ]
}

/** All 24 hours, also those without a call: the shape of a day is what is read. */
function hours({ hours: rows }: Answers): Figure {
  const at = (hour: number) => rows.find((row) => row.hour === hour)
  return {
    id: 'hours',
    title: text.figures.hours,
    columns: [text.hour, text.in, text.out],
    rows:
      rows.length === 0
        ? []
        : Array.from({ length: 24 }, (_, hour) => [`${hour} 时`, at(hour)?.in ?? 0, at(hour)?.out ?? 0]),
    bars: TWO_TONES,
    stacked: true,
    lying: false,
  }
}

/** Every day of the period, also quiet ones. */
function days({ days: rows, period }: Answers): Figure {
  const known = new Map(rows.map((row) => [row.key, row]))
  const list: (string | number)[][] = []
  for (let day = period.first; day <= period.last && rows.length > 0; day = addDays(day, 1)) {
    list.push([day.slice(5), known.get(day)?.lines ?? 0, known.get(day)?.calls ?? 0])
  }
  return {
    id: 'days',
    title: text.figures.days,
    columns: [text.day, text.lines, text.calls],
    rows: list,
    bars: TWO_TONES,
    ...standing,
  }
}

const minutes = (ms: number) => Math.round(ms / 6000) / 10

function times({ times: rows }: Answers): Figure {
  return {
    id: 'times',
    title: text.figures.times,
    columns: [text.what, text.p50, text.p95, text.longest, text.times],
    rows: rows.map((row) => [
      ...[timedText[row.key], minutes(row.p50), minutes(row.p95), minutes(row.longest)],
      row.count,
    ]),
    bars: TWO_TONES,
    ...lying,
  }
}

function calls({ calls: rows, streetName }: Answers): Figure[] {
  const of = (
    by: RowOf<'stats.calls'>['by'],
    title: string,
    name: string,
    say: (value: string) => string,
  ): Figure => ({
    id: by,
    title,
    columns: [name, text.calls],
    bars: ONE,
    ...lying,
    rows: rows
      .filter((row) => row.by === by)
      .map(({ value, count }) => [value === null ? text.unknown : say(value), count]),
  })
  return [
    of('category', text.figures.categories, text.kind, (value) => categoryText[value as Category] ?? value),
    of('channel', text.figures.channels, text.channel, (value) => channelText[value as Channel] ?? value),
    of('street', text.figures.streets, text.street, streetName),
  ]
}

function kinds({ kinds: rows }: Answers): Figure {
  return {
    id: 'kinds',
    title: text.figures.kinds,
    columns: [text.kind, text.count],
    bars: ONE,
    ...lying,
    rows: rows.map(({ key, count }) => [logKindText[key], count]),
  }
}

/** Everybody who was rostered or stood duty. */
function people({ turns, rostered }: Answers): Figure {
  const names = new Map([...rostered, ...turns].map(({ key, name }) => [key, name]))
  const rows = [...names].map(([key, name]) => {
    const held = turns.find((one) => one.key === key)
    const planned = rostered.find((one) => one.key === key)
    return [name, planned?.shifts ?? 0, held?.shifts ?? 0, Math.round((held?.hours ?? 0) * 10) / 10]
  })
  return {
    id: 'people',
    title: text.figures.people,
    columns: [text.person, text.rostered, text.held, text.heldHours],
    rows,
    ...lying,
    bars: [
      { column: 1, tone: 'weak' },
      { column: 2, tone: 'strong' },
    ],
  }
}

function rollcalls({ rollcalls: rows }: Answers): Figure {
  return {
    id: 'rollcalls',
    title: text.figures.rollcalls,
    columns: [text.street, text.present, text.absent, text.fault, text.seconds],
    rows: rows.map((row) => [
      ...[row.name, row.present, row.absent, row.fault],
      row.p50 === null ? null : Math.round(row.p50),
    ]),
    bars: [
      { column: 1, tone: 'middle' },
      { column: 2, tone: 'alarm' },
      { column: 3, tone: 'weak' },
    ],
    stacked: true,
    lying: true,
  }
}
