import { missingFor, staleWhy, tickOn } from '../../domain/handover/gate.ts'
import type { HandoverRow } from '../../domain/handover/rows.ts'
import { type Handover, isWithdrawn, reliefOf, sheetOf } from '../../domain/handover/state.ts'

export interface StoredHandover {
  key: string
  stage: string
  state: string
  pending: number
  /** JSON array of person ids. */
  outgoing: string
}

/** A handover as the screen and the paper show it; null where no sheet was ever opened. */
export function handoverRow(
  { key, stage, state: kept, pending, outgoing: people }: StoredHandover,
  name: (person: string) => string,
): HandoverRow | null {
  const state = JSON.parse(kept) as Handover
  const sheet = sheetOf(state)
  if (sheet === null) return null
  const outgoing = JSON.parse(people) as string[]
  const named = <P extends { person: string }>(one: P) => ({ ...one, name: name(one.person) })
  const relief = reliefOf(state)
  const withdrawn = isWithdrawn(state, sheet.root)
    ? state.withdrawn.findLast((one) => one.root === sheet.root)
    : undefined
  return {
    key,
    outgoing: key.slice('handover/'.length),
    incoming: sheet.incoming,
    number: state.number,
    stage: stage as HandoverRow['stage'],
    openedAt: state.openedAt ?? sheet.at,
    sheet: named({
      id: sheet.id,
      root: sheet.root,
      items: [...sheet.items],
      digest: sheet.digest,
      head: sheet.head,
      at: sheet.at,
      person: sheet.person,
      eachOpened: sheet.eachOpened,
    }),
    versions: state.sheets.length,
    facts: state.facts,
    ticks: sheet.items.flatMap((item) =>
      (['out', 'in'] as const).flatMap((side) => {
        const tick = tickOn(state, sheet, item, side, outgoing)
        if (tick === null) return []
        const { person, opened, at } = tick
        return [{ item: item.key, side, opened, person, name: name(person), at }]
      }),
    ),
    changed: sheet.items
      .filter(({ key: item, v }) => state.ticks.some((tick) => tick.item === item && tick.v !== v))
      .map(({ key: item }) => item),
    questions: state.questions.map((one) => named({ ...one, answers: one.answers.map(named) })),
    checks: state.checks.map(named),
    reminders: state.reminders.map(named),
    signatures: state.signatures.map((one) => {
      const { id, side, sheet: signed, person, at, post, seat, face, doubt } = one
      return named({
        id,
        side,
        sheet: signed,
        person,
        at,
        post,
        seat,
        face,
        doubt,
        stale: staleWhy(state, one),
      })
    }),
    missing: {
      out: missingFor(state, sheet, 'out', null, outgoing),
      in: missingFor(state, sheet, 'in', null, outgoing),
      leader: missingFor(state, sheet, 'leader', null, outgoing),
    },
    withdrawn:
      withdrawn === undefined
        ? null
        : named({ why: withdrawn.why, person: withdrawn.person, at: withdrawn.at }),
    done:
      relief === null
        ? null
        : {
            out: relief.out,
            outName: name(relief.out),
            in: relief.in,
            inName: name(relief.in),
            leader: relief.leader,
            leaderName: name(relief.leader),
            at: relief.at,
          },
    contested:
      state.contested === null
        ? null
        : {
            why: state.contested.why,
            people: state.contested.people.map((person) => ({ person, name: name(person) })),
            settled:
              state.settled === null ? null : { ...named(state.settled), keepName: name(state.settled.keep) },
          },
    pending: pending === 1,
  }
}
