import fc from 'fast-check'
import { type Draft, draftOf, kindNames, wholeIncident } from './drafts.ts'

const HOUR = 3_600_000
type SeatIndex = 0 | 1 | 2

/** What may happen in a simulated world. */
export type Step =
  /** Somebody clicks; `again`: the window sends the same command twice. */
  | { do: 'say'; seat: SeatIndex; draft: Draft; again: boolean }
  | { do: 'say in one go'; seat: SeatIndex; drafts: Draft[] }
  /** The outbox is pushed. `crossed`: events are taken between the centre's answer and its arrival. */
  | {
      do: 'push'
      seat: SeatIndex
      limit: number
      fate:
        | 'arrives'
        | 'request lost'
        | 'receipts lost'
        | 'receipts late'
        | 'sent twice'
        | 'half the receipts'
      crossed: boolean
    }
  /** The centre tells what is new; `back`: it begins that many events too early. */
  | {
      do: 'pull'
      seat: SeatIndex
      back: number
      maxBytes: number | null
      fate: 'arrives' | 'lost' | 'cut behind the first' | 'told twice'
    }
  /** An old submission comes out of the network once more. */
  | { do: 'echo'; seat: SeatIndex; which: number }
  | { do: 'late receipts'; seat: SeatIndex }
  /** The network goes; when it comes back, what waited goes out before any news comes in. */
  | { do: 'cut' | 'join'; seat: SeatIndex }
  | { do: 'restart' | 'crash' | 'dismiss'; seat: SeatIndex }
  /** Without power inside a click or a push: one of the seat's two files is behind the other. */
  | { do: 'torn say'; seat: SeatIndex; draft: Draft }
  | { do: 'torn pull'; seat: SeatIndex }
  | { do: 'centre restarts' | 'centre crashes' | 'centre disk full' }
  | { do: 'time passes'; ms: number }
  | { do: 'centre clock jumps'; ms: number }
  /** Everybody gets everything. */
  | { do: 'sync' }

const seat = fc.constantFrom<SeatIndex>(0, 0, 0, 1, 1, 1, 2)
const is = <T extends string>(value: T) => fc.constant(value)
const sayStep = (draft: fc.Arbitrary<Draft>) =>
  fc.record({ do: is('say'), seat, draft, again: fc.constantFrom(false, false, false, true) })
const pushStep = fc.record({
  do: is('push'),
  seat,
  limit: fc.constantFrom(1, 2, 5, 256),
  fate: fc.constantFrom(
    ...(['arrives', 'arrives', 'arrives', 'request lost', 'receipts lost', 'receipts late'] as const),
    ...(['sent twice', 'half the receipts'] as const),
  ),
  crossed: fc.constantFrom(false, false, true),
})
const pullStep = fc.record({
  do: is('pull'),
  seat,
  back: fc.constantFrom(0, 0, 0, 1, 3, 1000),
  maxBytes: fc.constantFrom(null, null, 1, 1500),
  fate: fc.constantFrom(
    ...(['arrives', 'arrives', 'arrives', 'lost', 'cut behind the first', 'told twice'] as const),
  ),
})

/** `draft`: what somebody may say in this history. */
const stepOf = (draft: fc.Arbitrary<Draft>): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 40, arbitrary: sayStep(draft) },
    { weight: 20, arbitrary: fc.record({ do: is('say in one go'), seat, drafts: wholeIncident }) },
    { weight: 18, arbitrary: pushStep },
    { weight: 18, arbitrary: pullStep },
    { weight: 3, arbitrary: fc.record({ do: is('echo'), seat, which: fc.nat(50) }) },
    { weight: 3, arbitrary: fc.record({ do: is('late receipts'), seat }) },
    { weight: 5, arbitrary: fc.record({ do: is('cut'), seat }) },
    { weight: 6, arbitrary: fc.record({ do: is('join'), seat }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'crash' as const), seat }) },
    { weight: 1, arbitrary: fc.record({ do: is('dismiss'), seat }) },
    { weight: 1, arbitrary: fc.record({ do: is('torn say'), seat, draft }) },
    { weight: 1, arbitrary: fc.record({ do: is('torn pull'), seat }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('centre restarts' as const, 'centre crashes' as const),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: is('centre disk full') }) },
    { weight: 2, arbitrary: fc.record({ do: is('time passes'), ms: fc.integer({ min: 1, max: HOUR / 3 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: is('centre clock jumps'), ms: fc.constantFrom(-HOUR, HOUR, -1) }),
    },
    { weight: 4, arbitrary: fc.record({ do: is('sync') }) },
  )

/**
 * The kinds a history speaks of: now and then all of them, mostly an incident and a few others (swarm testing: Groce et al.,
 * ISSTA 2012). Spread over everything at once, two seats would hardly meet in one stream, and the less the more kinds there are.
 */
const spokenOf = fc.oneof(
  { weight: 1, arbitrary: fc.constant(kindNames) },
  {
    weight: 4,
    arbitrary: fc
      .shuffledSubarray([...kindNames], { minLength: 1, maxLength: 7 })
      .map((names) => [...new Set(['incident', ...names])]),
  },
)

/** A history of up to `maxLength` steps. */
export function history(maxLength: number): fc.Arbitrary<Step[]> {
  return spokenOf.chain((names) => fc.array(stepOf(draftOf(names)), { minLength: 5, maxLength, size: 'max' }))
}

/** How the world of a history is set up: clocks up to an hour apart. */
export const setup = fc.record({
  third: fc.constantFrom(...(['street', 'street', 'street', 'wall'] as const)),
  skews: fc.tuple(
    fc.constantFrom(0, HOUR, -HOUR, 1234),
    fc.constantFrom(0, HOUR, -HOUR),
    fc.constantFrom(0, HOUR, -HOUR),
  ),
  checkProjections: fc.constantFrom(...new Array(9).fill(false), true) as fc.Arbitrary<boolean>,
})
