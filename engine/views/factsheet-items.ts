import { fallen, type Values } from '../../domain/factsheet/checks.ts'
import { type FactsheetFact, type Proposal, valuesOf } from '../../domain/factsheet/factsheet.ts'
import { type FigureKey, figureKinds, figureText } from '../../domain/factsheet/figures.ts'
import type { ProposalRow } from '../../domain/factsheet/rows.ts'
import type { Figures } from '../../domain/factsheet/shapes.ts'
import type { ToldFact } from '../view.ts'

/** A proposal as the facts tell it, before people's names are looked up. */
export type ProposalItem = Omit<ProposalRow, 'proposerName' | 'deciderName' | 'oral'> & {
  oral: Omit<NonNullable<ProposalRow['oral']>, 'recorderName'> | null
}

/** Proposals and versions of one stream, oldest first. Pure. */
export function proposalsOf(stream: string, facts: readonly ToldFact[]): ProposalItem[] {
  const items = new Map<string, ProposalItem>()
  const figuresById = new Map<string, Figures>()
  const reasonsById = new Map<string, Readonly<Partial<Record<FigureKey, string>>>>()
  const versions: Values[] = []
  for (const { fact, told } of facts) {
    const { type, data } = fact as FactsheetFact
    if (type === 'factsheet.proposed') {
      const before = versions[data.base - 1] ?? {}
      figuresById.set(told.command, data.figures)
      reasonsById.set(told.command, data.reasons)
      items.set(told.command, {
        key: told.command,
        stream,
        status: 'open',
        version: null,
        base: data.base,
        outdated: data.base < versions.length,
        unexplained: [],
        ...compared(data.figures, data.reasons, before),
        statement: data.statement,
        proposedAt: told.at,
        proposer: told.by.person,
        seat: told.by.seat,
        decidedAt: null,
        decider: null,
        oral: null,
        why: null,
        pending: told.pending,
      })
      continue
    }
    const item = items.get(data.proposal)
    if (item === undefined) continue
    item.pending ||= told.pending
    if (type === 'factsheet.confirmed') {
      if (item.oral !== null) item.oral = { ...item.oral, confirmedAt: told.at }
      continue
    }
    item.decidedAt = told.at
    item.decider = told.by.person
    if (type === 'factsheet.approved') {
      if (data.oral !== undefined) {
        const { approver, words, saidAt } = data.oral
        item.oral = { words, saidAt, recorder: told.by.person, confirmedAt: null }
        item.decider = approver
        item.decidedAt = saidAt
      }
      const figures = figuresById.get(item.key) ?? {}
      const reasons = reasonsById.get(item.key) ?? {}
      Object.assign(item, compared(figures, reasons, versions.at(-1) ?? {}))
      versions.push(valuesOf(figures))
      item.status = 'approved'
      item.version = versions.length
      item.outdated = data.outdated
      item.unexplained = data.unexplained.map((key) => figureText[key])
      for (const other of items.values()) if (other.status === 'open') other.outdated = true
    } else {
      item.status = (type === 'factsheet.rejected' ? 'rejected' : 'withdrawn') satisfies Proposal['status']
      item.why = data.why
    }
  }
  return [...items.values()]
}

function compared(
  figures: Figures,
  reasons: Readonly<Partial<Record<FigureKey, string>>>,
  before: Values,
): Pick<ProposalItem, 'figures' | 'dropped'> {
  return {
    figures: figureKinds.flatMap(({ key, unit }) => {
      const figure = figures[key]
      if (figure === undefined) return []
      return [
        {
          key,
          label: figureText[key],
          unit,
          ...figure,
          before: before[key] ?? null,
          reason: reasons[key] ?? null,
        },
      ]
    }),
    dropped: fallen(before, valuesOf(figures))
      .filter((key) => figures[key] === undefined)
      .map((key) => ({ key, label: figureText[key], before: before[key] ?? 0 })),
  }
}
