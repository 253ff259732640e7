import { type Told, unreachable } from '../model.ts'
import { digestOfItems, numberItems } from './number-items.ts'
import type { HandoverFact } from './shapes.ts'
import type { Handover, Sheet } from './state.ts'

/** Facts only add up; nothing a signer stood on is ever taken away. */
export function evolveHandover(before: Handover, fact: HandoverFact, told: Told): Handover {
  const { at } = told
  const { seat } = told.by
  const person = told.by.person ?? seat
  const state: Handover = { ...before, facts: before.facts + 1 }
  switch (fact.type) {
    case 'handover.opened':
      return {
        ...state,
        number: state.number ?? told.number,
        openedAt: state.openedAt ?? at,
        sheets: [...state.sheets, sheet(fact.data, told.command, fact.data.incoming, told)],
      }
    case 'handover.refreshed': {
      const { root } = fact.data
      const incoming = state.sheets.find((one) => one.id === root)?.incoming ?? ''
      return { ...state, sheets: [...state.sheets, sheet(fact.data, root, incoming, told)] }
    }
    case 'handover.ticked': {
      const { opened = null, ...tick } = fact.data
      return { ...state, ticks: [...state.ticks, { ...tick, opened, person, at, undone: false }] }
    }
    case 'handover.unticked': {
      const { item, v, side } = fact.data
      const ticks = state.ticks.map((one) =>
        one.item === item && one.v === v && one.side === side ? { ...one, undone: true } : one,
      )
      return { ...state, ticks }
    }
    case 'handover.asked':
      return {
        ...state,
        questions: [...state.questions, { id: told.command, ...fact.data, person, at, answers: [] }],
      }
    case 'handover.answered': {
      const answer = { text: fact.data.text, person, at }
      const questions = state.questions.map((one) =>
        one.id === fact.data.question ? { ...one, answers: [...one.answers, answer] } : one,
      )
      return { ...state, questions }
    }
    case 'handover.reminded':
      return { ...state, reminders: [...state.reminders, { text: fact.data.text, person, at }] }
    case 'handover.checked': {
      const others = state.checks.filter((one) => one.what !== fact.data.what)
      return { ...state, checks: [...others, { ...fact.data, person, at }] }
    }
    case 'handover.withdrawn':
      return { ...state, withdrawn: [...state.withdrawn, { ...fact.data, person, at }] }
    case 'handover.signed': {
      const signature = { id: told.command, ...fact.data, person, post: told.by.post, seat, at }
      return { ...state, signatures: [...state.signatures, signature] }
    }
    case 'handover.completed':
      return { ...state, completions: [...state.completions, { ...fact.data, at }] }
    case 'handover.contested': {
      const people = [...new Set([...(state.contested?.people ?? []), ...fact.data.people])]
      return { ...state, contested: { people, why: fact.data.why }, settled: null }
    }
    case 'handover.settled':
      return { ...state, settled: { ...fact.data, person, at } }
    default:
      return unreachable(fact)
  }
}

function sheet(
  {
    items,
    head,
    eachOpened = false,
  }: Pick<Sheet, 'head'> & { items: Parameters<typeof numberItems>[0]; eachOpened?: boolean | undefined },
  root: string,
  incoming: string,
  told: Told,
): Sheet {
  const numbered = numberItems(items)
  const { command: id, at, by } = told
  const person = by.person ?? by.seat
  return {
    id,
    root,
    incoming,
    items: numbered,
    digest: digestOfItems(numbered),
    head,
    at,
    person,
    eachOpened,
  }
}
