import fc from 'fast-check'
import { kinds } from '../../domain/index.ts'
import type { Kind } from '../../domain/model.ts'
import { arbitraryOf, type ByName } from './shape-arbitrary.ts'
import { note, sentence, shortName } from './words.ts'

/** 2026-12-31 23:50 in the district: clocks an hour apart stand in different days and years. */
export const START = Date.UTC(2026, 11, 31, 15, 50)
export const streetOfSeat = '440105009'
const streets = [streetOfSeat, '440105014', '440105001']

/** A command before its envelope. */
export interface Draft {
  readonly stream: string
  readonly type: string
  readonly data: Record<string, unknown>
}

const incidents = ['incident/1', 'incident/2', 'incident/3']
const streamsByKind: Record<string, readonly string[]> = {
  log: ['log/1', 'log/2', 'log/3', 'log/4', 'log/5'],
  incident: incidents,
  preset: ['preset/flood', 'preset/night'],
  activation: ['activation/1.1', 'activation/1.1', 'activation/2.1'],
  plan: ['plan/1'],
  scene: ['scene/main@2026-12-31', 'scene/main@2026-12-31', 'scene/main@2027-01-01'],
}

const near = fc.option(fc.integer({ min: START - 7_200_000, max: START + 7_200_000 }))
const place = fc.oneof(
  { weight: 7, arbitrary: fc.integer({ min: 1, max: 2 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 16 }) },
)
/** Receivers an order can name here; people come and go, so the same key is sometimes out of date. */
const receivers = [
  { key: `street:${streetOfSeat}`, type: 'street', id: streetOfSeat, name: '海幢街道', phone: null },
  { key: 'street:440105014', type: 'street', id: '440105014', name: '南洲街道', phone: '020-84000000' },
  { key: 'unit:区供电局', type: 'unit', id: null, name: '区供电局', phone: null },
  { key: 'person:1', type: 'person', id: '1', name: '陈砚秋', phone: null },
]
const later = fc.option(fc.integer({ min: START + 86_400_000, max: START + 172_800_000 }))
/** Seats that may know: one of the two of the district, or both. */
const knownTo = fc.constantFrom(['甲-01', '甲-02'], ['甲-01'], ['甲-02'])
const byName: ByName = {
  recipients: fc.oneof(
    fc.uniqueArray(fc.constantFrom(...receivers), { minLength: 1, maxLength: 3, selector: ({ key }) => key }),
    fc.uniqueArray(fc.constantFrom(...receivers.map(({ key }) => key)), { minLength: 1, maxLength: 3 }),
  ),
  recipient: fc.constantFrom(...receivers.map(({ key }) => key), 'unit:没有下达给它的单位'),
  arriveBy: later,
  feedbackBy: later,
  completeBy: later,
  replaces: fc.option(fc.constantFrom('order/1', 'order/2'), { freq: 1 }),
  by: fc.constantFrom('order/1', 'order/2'),
  text: sentence,
  title: sentence.map((words) => words.slice(0, 100)),
  why: sentence,
  note,
  place: note,
  name: shortName,
  street: fc.constantFrom(streetOfSeat, streetOfSeat, ...streets),
  feed: fc.constantFrom('cam-01', 'cam-02', 'cam-12'),
  preset: fc.constantFrom('flood', 'night', 'never-saved'),
  display: fc.constantFrom(1, 1, 1, 1, 2),
  tile: place,
  a: place,
  b: place,
  occurredAt: near,
  incident: fc.option(fc.constantFrom(...incidents)),
  seats: knownTo,
  from: fc.option(fc.constantFrom('log/1', 'log/2')),
  parent: fc.option(fc.constantFrom(...incidents)),
  splitFrom: fc.option(fc.constantFrom(...incidents)),
  to: fc.constantFrom(...incidents),
  into: fc.constantFrom(...incidents),
  approver: fc.constantFrom('1', '2'),
  item: fc.constantFrom('lead', 'plan', 'voice'),
  until: fc.integer({ min: START - 3_600_000, max: START + 172_800_000 }),
}
const role = {
  ...{ key: 'a', name: '区三防办', type: 'unit', person: null, street: null },
  ...{ phone: '020-0000-0200', duty: '' },
}
const step = (key: string, after: string[]) => ({
  ...{ key, level: null, title: '会商研判', role: 'a', minutes: 30, clock: 'open', after, when: null },
  ...{ order: { text: '立即到岗', to: ['a'] }, card: null, evidence: '', clause: '' },
})
/** A plan that holds together: arbitrary keys would hardly ever name one another. */
const planParts: ByName = {
  roles: fc.constant([role]),
  steps: fc.subarray([step('a', []), step('b', [])], { minLength: 1 }),
  cards: fc.constant([]),
  grades: fc.constant([]),
  base: fc.constantFrom(0, 0, 1),
}
const activationParts: ByName = {
  incident: fc.constantFrom('incident/1', 'incident/1', 'incident/2'),
  plan: fc.constant('plan/1'),
  version: fc.constantFrom(1, 1, 2),
  step: fc.constantFrom('a', 'a', 'b', 'never-planned'),
}
const reportStreet = fc.constantFrom(null, null, ...streets)

/** How often each command comes up; one not listed comes once. */
const weights: Record<string, number> = {
  'log.write': 5,
  'log.correct': 4,
  'incident.report': 16,
  'incident.verify': 10,
  'incident.share': 20,
  'incident.close': 8,
  'incident.restrict': 6,
  'response.start': 4,
  'person.put': 3,
  'scene.assign': 5,
  'scene.lock': 3,
  'scene.unlock': 2,
  'scene.apply': 3,
  'preset.save': 3,
  'order.issue': 6,
  'order.deliver': 2,
  'order.acknowledge': 2,
  'plan.save': 4,
  'activation.activate': 6,
}

function membersOf(type: string): ByName {
  if (type === 'incident.report') return { street: reportStreet }
  if (type === 'incident.restrict') return { seats: fc.option(knownTo, { freq: 3 }) }
  if (type === 'plan.save') return planParts
  return type.startsWith('activation.') ? activationParts : {}
}

/** Seats are named where it is restricted: otherwise hardly any report would be accepted. */
function sensible({ seats, ...data }: Record<string, unknown>): Record<string, unknown> {
  return seats === undefined || data.restricted === false ? data : { ...data, seats }
}

function draftsOf(kind: Kind): { type: string; weight: number; arbitrary: fc.Arbitrary<Draft> }[] {
  const streams = streamsByKind[kind.name] ?? [`${kind.name}/1`, `${kind.name}/2`]
  return Object.entries(kind.commands).map(([verb, shape]) => {
    const type = `${kind.name}.${verb}`
    const members = { ...byName, ...membersOf(type) }
    const arbitrary = fc
      .record({ stream: fc.constantFrom(...streams), data: arbitraryOf(shape, members) })
      .map(({ stream, data }) => ({ stream, type, data: sensible(data) }))
    return { type, weight: weights[type] ?? 1, arbitrary }
  })
}

const draftsByKind = new Map(
  Object.values(kinds).map((one) => [one.name as string, draftsOf(one as unknown as Kind)]),
)
export const kindNames: readonly string[] = [...draftsByKind.keys()]

/** Any command of these kinds, in few streams so that seats get into each other's way. */
export function draftOf(names: readonly string[]): fc.Arbitrary<Draft> {
  return fc.oneof(
    ...names
      .flatMap((name) => draftsByKind.get(name) ?? [])
      .map(({ weight, arbitrary }) => ({ weight, arbitrary })),
  )
}

function only(...types: string[]): fc.Arbitrary<Draft>[] {
  const byType = [...draftsByKind.values()].flat()
  return types.map((type) => {
    const found = byType.find((one) => one.type === type)
    if (!found) throw new Error(`no command ${type}`)
    return found.arbitrary
  })
}

/** One incident from its report to its close, clicked in one go: each command stands on the one before. */
export const wholeIncident: fc.Arbitrary<Draft[]> = fc
  .tuple(fc.constantFrom(...incidents), ...only('incident.report', 'incident.verify', 'incident.close'))
  .map(([stream, ...drafts]) => drafts.map((one) => ({ ...one, stream })))
