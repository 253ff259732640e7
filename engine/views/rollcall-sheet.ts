import { unreachable } from '../../domain/model.ts'
import type { RollcallFact } from '../../domain/rollcall/rollcall.ts'
import type { RollcallCall, RollcallSheet } from '../../domain/rollcall/rows.ts'
import type { ToldFact } from '../view.ts'

/** A roll call as its facts tell it; persons are ids, names come when it is read. */
export type ToldRollcall = Omit<
  RollcallSheet,
  'key' | 'streets' | 'present' | 'absent' | 'fault' | 'calls'
> & {
  calls: RollcallCall[]
}

const NOT_BEGUN = {
  note: '',
  seed: null,
  way: null,
  pool: 0,
  span: null,
  plannedBy: null,
  begunBy: null,
  finishedBy: null,
  begunAt: null,
  finishedAt: null,
  why: '',
  contested: [],
  calls: [],
  poolStreets: [],
  pending: false,
} as const

/** Null while nothing but stray facts is known of it. */
export function rollcallOf(facts: readonly ToldFact[]): ToldRollcall | null {
  let known: ToldRollcall | null = null
  for (const { fact, told } of facts) {
    const { type, data } = fact as RollcallFact
    const { at, by } = told
    if (type === 'rollcall.planned') {
      const { way, note, seed, limit, pool, span = null } = data
      known = {
        ...NOT_BEGUN,
        status: 'planned',
        at: data.at,
        way,
        note,
        seed,
        limit,
        pool: pool.length,
        span,
        seat: by.seat,
        plannedBy: by.person,
        calls: data.streets.map(uncalled),
        poolStreets: pool,
        contested: [],
      }
    }
    // Answers may come before their beginning when two seats were apart: they stand, with the code for a name.
    known ??= {
      ...NOT_BEGUN,
      status: 'begun',
      at,
      limit: 0,
      seat: by.seat,
      poolStreets: [],
      calls: [],
      contested: [],
    }
    if (told.pending) known.pending = true
    switch (type) {
      case 'rollcall.planned':
        break
      case 'rollcall.cancelled':
        known.status = 'cancelled'
        known.why = data.why
        break
      case 'rollcall.begun': {
        const earlier = known.calls
        known.status = 'begun'
        known.begunAt = data.at
        known.begunBy = by.person
        known.limit = data.limit
        known.calls = data.streets.map(
          (street) =>
            renamed(
              earlier.find((call) => call.street === street.code),
              street,
            ) ?? uncalled(street),
        )
        known.calls.push(...earlier.filter((call) => call.result !== null && !known?.calls.includes(call)))
        if (known.way === null) known.pool = data.streets.length
        break
      }
      case 'rollcall.answered': {
        const { street, ...answer } = data
        Object.assign(callOf(known, street), answer, { at })
        break
      }
      case 'rollcall.phoned': {
        const { street, ...phone } = data
        callOf(known, street).phones.push({ ...phone, at, person: by.person })
        break
      }
      case 'rollcall.settled': {
        const call = callOf(known, data.street)
        call.settled = { before: call.result ?? data.result, why: data.why, at }
        call.result = data.result
        call.contested = []
        break
      }
      case 'rollcall.contested': {
        const { street, answer, why } = data
        if (street === null || answer === null) known.contested.push(why)
        else callOf(known, street).contested.push({ result: answer.result, seat: by.seat, at })
        break
      }
      case 'rollcall.finished':
        known.status = 'finished'
        known.finishedAt = at
        known.finishedBy = by.person
        known.why = data.why
        break
      default:
        unreachable(type)
    }
  }
  return known
}

function uncalled({ code, name }: { code: string; name: string }): RollcallCall {
  return {
    street: code,
    name,
    result: null,
    at: null,
    seconds: null,
    still: null,
    postCorrect: null,
    quality: null,
    remark: '',
    contested: [],
    settled: null,
    phones: [],
  }
}

/** The same call under its street's name; mutated, so that who holds it sees it. */
function renamed(call: RollcallCall | undefined, { name }: { name: string }): RollcallCall | null {
  if (call === undefined) return null
  call.name = name
  return call
}

/** The street's call; one that was not on the list is added at the end. */
function callOf(known: ToldRollcall, street: string): RollcallCall {
  const found = known.calls.find((call) => call.street === street)
  if (found !== undefined) return found
  const added = uncalled({ code: street, name: street })
  known.calls.push(added)
  return added
}
