import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { faultKindText, planFaults } from '../../domain/plan/health.ts'
import type { PlanFaultRow, PlanOne, PlanRow, PlanStatus } from '../../domain/plan/rows.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { type PlanBook, planBook } from './plan-book.ts'
import type { PlanItem } from './plan-item.ts'
import { planOffers } from './plan-offer.ts'

export interface StoredPlan {
  key: string
  body: string
}
const SELECT = 'SELECT p.stream AS key, p.body FROM plan_item p'

/** All plans, as they are kept. */
export function storedPlans(db: Database): { key: string; item: PlanItem }[] {
  return prepared<StoredPlan>(db, `${SELECT} ORDER BY p.kind, p.stream`)
    .all()
    .map(({ key, body }) => ({ key, item: JSON.parse(body) as PlanItem }))
}

/** The version in force: the highest approved one; null before an approval. */
export function inForceOf({ versions, approvals }: PlanItem): PlanItem['versions'][number] | null {
  const highest = Math.max(0, ...approvals.map(({ version }) => version))
  return versions.find(({ version }) => version === highest) ?? null
}

function rowOf(key: string, item: PlanItem, book: PlanBook, now: number): PlanRow {
  const newest = item.versions.at(-1) as PlanItem['versions'][number]
  const current = inForceOf(item)
  const shown = (current ?? newest).content
  const faults = faultsOf(item, book, now)
  const approval = item.approvals.filter(({ version }) => version === current?.version).at(-1) ?? null
  const expired = shown.expiresAt !== null && shown.expiresAt <= now
  const status: PlanStatus =
    item.retired !== null ? 'retired' : current === null ? 'draft' : expired ? 'expired' : 'approved'
  return {
    key,
    name: shown.name,
    kind: shown.kind,
    demo: shown.demo,
    status,
    version: newest.version,
    inForce: current?.version ?? null,
    expiresAt: shown.expiresAt,
    approval: approval === null ? null : book.named(approval),
    steps: shown.steps.length,
    cards: shown.cards.length,
    faults: faults.filter(({ kind }) => kind !== 'unchecked').length,
    unchecked: faults.filter(({ kind }) => kind === 'unchecked').length,
    savedAt: newest.at,
    retired: item.retired === null ? null : book.named(item.retired),
    pending: item.pending,
  }
}

function faultsOf(item: PlanItem, { person }: PlanBook, now: number) {
  const newest = item.versions.at(-1) as PlanItem['versions'][number]
  const current = inForceOf(item)
  const looked = { version: newest.version, approved: current?.version ?? null, person }
  return planFaults((current ?? newest).content, looked, now)
}

const ORDER: readonly PlanStatus[] = ['approved', 'expired', 'draft', 'retired']
const list: ViewQuery<'plan.list'> = {
  kinds: ['plan', 'person'],
  run: (db, { now }) => {
    const book = planBook(db)
    return storedPlans(db)
      .map(({ key, item }) => rowOf(key, item, book, now))
      .sort(
        (a, b) =>
          Number(a.status === 'retired') - Number(b.status === 'retired') ||
          ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
          (a.name < b.name ? -1 : 1),
      )
  },
}

const one: ViewQuery<'plan.one'> = {
  kinds: ['plan', 'person'],
  run: (db, { stream, now }) => {
    const book = planBook(db)
    return prepared<StoredPlan>(db, `${SELECT} WHERE p.stream = ?`)
      .all(stream)
      .map(({ key, body }): PlanOne => {
        const item = JSON.parse(body) as PlanItem
        return {
          ...rowOf(key, item, book, now),
          versions: [...item.versions].reverse().map(book.named),
          approvals: item.approvals.map(book.named),
        }
      })
  },
}

/** Faults of every plan that may be started. */
function healthRows(db: Database, now: number): PlanFaultRow[] {
  const book = planBook(db)
  return storedPlans(db)
    .filter(({ item }) => item.retired === null)
    .flatMap(({ key, item }) => {
      const { name } = (inForceOf(item) ?? (item.versions.at(-1) as PlanItem['versions'][number])).content
      return faultsOf(item, book, now).map((fault, n) => ({
        key: `${key} ${n}`,
        plan: key,
        planName: name,
        kind: fault.kind,
        text: fault.text,
      }))
    })
}
const health: ViewQuery<'plan.health'> = {
  kinds: ['plan', 'person'],
  run: (db, { now }) => healthRows(db, now),
}

const offer: ViewQuery<'plan.offer'> = {
  kinds: ['plan', 'person', 'incident', 'log', 'activation', 'factsheet', 'response'],
  run: planOffers,
}

/** 预案体检 for the duty desk and the next shift: one line a plan that has something wrong, gone once it is mended. */
export function carriedPlans(db: Database, now: number): CarriedItem[] {
  const book = planBook(db)
  const writers = new Map(
    storedPlans(db).map(({ key, item }) => {
      const newest = item.versions.at(-1)
      return [key, newest === undefined ? null : book.named(newest).personName]
    }),
  )
  const byPlan = Map.groupBy(
    healthRows(db, now).filter(({ kind }) => kind !== 'unchecked'),
    ({ plan }) => plan,
  )
  return [...byPlan].map(([plan, faults]) => {
    const [first] = faults
    return {
      key: plan,
      group: 'plan',
      source: plan,
      since: null,
      due: null,
      level: null,
      // Whoever wrote the newest version mends it.
      owner: writers.get(plan) ?? null,
      title: `${first?.planName ?? ''}：${[...new Set(faults.map(({ kind }) => faultKindText[kind]))].join('、')}`,
      text: faults
        .map(({ text }) => text)
        .join('；')
        .slice(0, 4000),
    }
  })
}

export const planRun: View['queries'] = {
  'plan.list': list,
  'plan.one': one,
  'plan.offer': offer,
  'plan.health': health,
}
