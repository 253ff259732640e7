import type { BoardStep } from '../../domain/activation/board.ts'
import type { BoardRow, Receiver } from '../../domain/activation/rows.ts'
import { conditionWords } from '../../domain/plan/condition-words.ts'
import type { Role, Step } from '../../domain/plan/content.ts'
import { romanLevel } from '../../domain/plan/fits.ts'
import type { RunItem } from './activation-item.ts'
import type { Ordered } from './activation-orders.ts'
import type { PlanBook } from './plan-book.ts'

/** One step as the board shows it. `n`: its place in the plan from 1. */
export function boardRow(
  key: string,
  run: RunItem,
  one: BoardStep,
  n: number,
  ordered: Ordered | undefined,
  book: PlanBook,
): BoardRow {
  const { step, state, openAt, dueAt, settledAt, late } = one
  const { frozen } = run
  const marks = run.steps[step.key]
  const role = frozen.roles.find((of) => of.key === step.role)
  return {
    key: `${key} ${step.key}`,
    activation: key,
    plan: run.plan,
    planName: frozen.name,
    step: step.key,
    n,
    title: step.title,
    owner: ownerOf(role, book),
    state,
    phone: phoneOf(role, book),
    waits: waitWords(one, frozen.steps),
    openAt,
    dueAt,
    settledAt,
    late,
    order: marks?.orders.at(-1) ?? null,
    orders: marks?.orders ?? [],
    ordered: ordered ?? null,
    detail: step,
    card: frozen.cards.find((card) => card.key === step.card) ?? null,
    to: (step.order?.to ?? [])
      .flatMap((to) => frozen.roles.filter((of) => of.key === to))
      .map((of) => receiverOf(of, book)),
    proof: marks?.proof ? book.named({ ...marks.proof, files: [...marks.proof.files] }) : null,
    skipped: marks?.skipped ? book.named(marks.skipped) : null,
    opened: marks?.opened ? book.named(marks.opened) : null,
    pending: marks?.pending ?? false,
  }
}

function receiverOf(role: Role, book: PlanBook): Receiver {
  if (role.type !== 'person' || role.person === null) return { ...role, card: null }
  const { name, status, street, phones } = book.person(role.person)
  return { ...role, card: { name, active: status === 'active', street, phone: phones[0] ?? null } }
}

function ownerOf(role: Role | undefined, book: PlanBook): string {
  if (role === undefined) return ''
  if (role.type !== 'person' || role.person === null) return role.name
  // A wall has no address book: there the role says who it is.
  const { name, status } = book.person(role.person)
  return status === 'none' || name === role.name ? name : `${role.name} ${name}`
}

function phoneOf(role: Role | undefined, book: PlanBook): string | null {
  if (role === undefined) return null
  if (role.type !== 'person' || role.person === null) return role.phone
  return book.person(role.person).phones[0] ?? null
}

/** What a waiting step waits for, as people say it; empty when it waits for nothing. */
export function waitWords({ step, blocked, waitsFor }: BoardStep, steps: readonly Step[]): string {
  switch (blocked) {
    case 'level':
      return step.level === null ? '' : `响应到${romanLevel[step.level]}时`
    case 'after':
      return `等第 ${waitsFor.map((key) => steps.findIndex((one) => one.key === key) + 1).join('、')} 步`
    case 'condition':
      return step.when === null ? '' : conditionWords(step.when)
    case null:
      return ''
  }
}
