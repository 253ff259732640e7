import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { derivedId } from '../../domain/derived-id.ts'
import type { Event } from '../../domain/envelope.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import { type Ledger, openLedger } from '../ledger/ledger.ts'
import { SqliteLedgerStore } from '../ledger/sqlite-store.ts'
import { eventOf } from '../ledger/stored-event.ts'
import { NOON, nextId, say } from '../test/commands.ts'
import { district } from '../test/open-ledger.ts'
import { escalationPolicy } from './escalation.ts'
import { type InnerSession, openInnerSession } from './inner-session.ts'
import { openPolicies, type Policies, type Policy } from './policies.ts'

const STREET = '440105012'
const key = `street:${STREET}`
let dir: string
let now: number
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zhihuitai-policies-'))
  now = NOON
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

interface Desk {
  ledger: Ledger
  /** Told of what went wrong; none may be left at the end. */
  troubles: string[]
  policies: Policies
  session: InnerSession
  said(): Promise<Event[]>
  close(): Promise<void>
}

/** A centre's ledger with its policies in one folder; the clock stands still until it is moved. */
async function desk(policiesOf = (session: InnerSession) => [escalationPolicy(session)]): Promise<Desk> {
  const store = new SqliteLedgerStore(join(dir, 'ledger.sqlite'))
  const ledger = await openLedger({ store, world: 'demo', clock: () => now })
  const session = openInnerSession({ ledger, store, clock: () => now })
  const troubles: string[] = []
  const policies = await openPolicies(session, policiesOf(session), (words) => troubles.push(words))
  return {
    ledger,
    troubles,
    policies,
    session,
    async said() {
      const { rows } = await store.pageAfter(0, 10_000_000)
      return rows.map(({ stored }) => eventOf(stored)).filter(({ by }) => by.seat === 'centre')
    },
    close: async () => {
      await policies.close()
      await ledger.close()
      expect(troubles).toEqual([])
    },
  }
}

const issue = (recipients: string[] = [key], at = NOON, stream = 'order/1') =>
  say(
    'order.issue',
    stream,
    {
      ...{
        incident: null,
        text: '疏散',
        place: '',
        point: null,
        attachments: [],
        from: null,
        replaces: null,
      },
      needs: { arrive: false, complete: false },
      deadlines: { acknowledge: 4, arriveBy: null, feedbackBy: null, completeBy: null },
      recipients: recipients.map((one) =>
        one.startsWith('street:')
          ? { key: one, type: 'street', id: STREET, name: '琶洲街道', phone: null }
          : { key: one, type: 'unit', id: null, name: one.slice(5), phone: null },
      ),
    },
    { at },
  )
const step = (verb: string, more: object = {}) =>
  say(`order.${verb}`, 'order/1', { recipient: key, byPhone: false, name: '', at: null, ...more })
const duty = say('person.put', 'person/li', {
  ...{ name: '李绮雯', unit: '琶洲街道办', title: '值班员', street: STREET, email: null, note: '' },
  ...{ phones: [{ label: '手机', number: '13800000000' }], posts: ['officer'], groups: [] },
})
const rungsOf = (events: Event[]) => events.map(({ data }) => data.rung ?? data.step)

/** Lets the clock stand at so many minutes after noon, and everybody look. */
async function at(minutes: number, { policies }: Desk): Promise<void> {
  now = NOON + minutes * MINUTE
  await policies.look()
}

describe('不答复的指令由中心逐级催', () => {
  test('催本人、下一人、电话、领导，各一次；署名是中心，经过同一扇门', async () => {
    const one = await desk()
    await one.ledger.submit([{ ...duty, id: nextId() }, issue(), step('deliver')], district)
    for (let minute = 0; minute <= 60; minute++) await at(minute, one)
    const said = await one.said()
    expect(rungsOf(said)).toEqual(['remind', 'next', 'phone', 'leader'])
    expect(said.map((event) => (event.at - NOON) / MINUTE)).toEqual([4, 6, 8, 12])
    expect(said[1]?.data.to).toEqual({ person: 'li', name: '李绮雯', phone: '13800000000' })
    expect(said[0]?.command).toBe(derivedId('order.escalate', 'order/1', key, 'remind'))
    await one.close()
  })

  test('特别重大、重大的事件催得更紧；后来定的级也算', async () => {
    const one = await desk()
    const report = say('incident.report', 'incident/1', {
      ...{ title: '塔吊倾覆', place: '', street: null, category: 'accident', level: 3, occurredAt: null },
      ...{ from: null },
    })
    const assess = say('incident.assess', 'incident/1', {
      ...{ level: 2, rule: null, clause: '', why: '死亡 10 人', judgedAt: NOON },
    })
    const order = issue()
    const given = { ...order, data: { ...order.data, incident: 'incident/1' } }
    await one.ledger.submit([report, { ...given, id: nextId() }, step('deliver'), assess], district)
    for (let minute = 0; minute <= 60; minute++) await at(minute, one)
    expect((await one.said()).map((event) => (event.at - NOON) / MINUTE)).toEqual([4, 5, 6, 8])
    await one.close()
  })

  test('重启不重说：新的中心从记录里知道说过什么', async () => {
    const first = await desk()
    await first.ledger.submit([issue(), step('deliver')], district)
    await at(4, first)
    await first.close()
    const second = await desk()
    await at(5, second)
    expect(rungsOf(await second.said())).toEqual(['remind'])
    await at(6, second)
    await second.close()
    const third = await desk()
    await at(7, third)
    expect(rungsOf(await third.said())).toEqual(['remind', 'next'])
    await third.close()
  })

  test('说了还没来得及记住就断电：再说同一句，只算一次', async () => {
    const one = await desk()
    await one.ledger.submit([issue(), step('deliver')], district)
    await at(4, one)
    const [before] = await one.said()
    const id = before?.command ?? ''
    const data = { recipient: key, rung: 'remind', to: null } as const
    expect(await one.session.submit([{ id, stream: 'order/1', type: 'order.escalate', data }])).toMatchObject(
      [{ ok: true, seq: before?.seq }],
    )
    expect(await one.said()).toHaveLength(1)
    await one.close()
  })

  test('签收就停；没送达的先打电话', async () => {
    const one = await desk()
    await one.ledger.submit([issue([key, 'unit:区供电局']), step('deliver')], district)
    await at(3, one)
    await one.ledger.submit([step('acknowledge', { repeat: '疏散' })], district)
    await at(5, one)
    const said = await one.said()
    expect(said.map(({ data }) => [data.recipient, data.rung])).toEqual([['unit:区供电局', 'phone']])
    await one.close()
  })

  test('撤回的、三天前下达的、超过一天的都不再叫', async () => {
    const one = await desk()
    await one.ledger.submit([issue([key], NOON - 3 * DAY)], district)
    await at(10, one)
    await one.ledger.submit([step('deliver')], district)
    await at(20, one)
    expect(await one.said()).toEqual([])
    await one.close()
  })

  test('撤回之后不再叫', async () => {
    const one = await desk()
    await one.ledger.submit([issue(), say('order.recall', 'order/1', { why: '情况有变' })], district)
    await at(60, one)
    expect(await one.said()).toEqual([])
    await one.close()
  })

  test('一条指令一时读不出：别的照催，下一次再读它，催的一次不少', async () => {
    let isBroken = false
    const one = await desk((session) => {
      const fold: InnerSession['fold'] = (kind, id) => {
        if (isBroken && id === '1') return Promise.reject(new Error('disk'))
        return session.fold(kind, id)
      }
      return [escalationPolicy({ ...session, fold })]
    })
    isBroken = true
    await one.ledger.submit([issue(), issue([key], NOON, 'order/2')], district)
    await at(4, one)
    expect((await one.said()).map(({ stream }) => stream)).toEqual(['order/2'])
    expect(one.troubles.splice(0)).toContain('指令催办暂停片刻后再试：disk')
    isBroken = false
    await at(5, one)
    expect((await one.said()).map(({ stream }) => stream)).toEqual(['order/2', 'order/1'])
    await one.close()
  })

  test('一项自动工作出错，用它自己的名字说，不耽误别的', async () => {
    const broken: Policy = {
      ...{ name: '预案夜间体检', reach: 0 },
      take: () => {
        throw new Error('take')
      },
      look: () => Promise.reject(new Error('look')),
    }
    const one = await desk((session) => [broken, escalationPolicy(session)])
    await one.ledger.submit([issue(), step('deliver')], district)
    await at(4, one)
    expect(rungsOf(await one.said())).toEqual(['remind'])
    expect(new Set(one.troubles.splice(0))).toEqual(
      new Set(['预案夜间体检暂停片刻后再试：take', '预案夜间体检暂停片刻后再试：look']),
    )
    await one.policies.close()
    await one.ledger.close()
  })

  test('停止受理时先不说，恢复以后再说', async () => {
    const one = await desk()
    await one.ledger.submit([issue(), step('deliver')], district)
    await one.ledger.stop('核对备份')
    await at(4, one)
    expect(await one.said()).toEqual([])
    await one.ledger.resume()
    await at(5, one)
    expect(rungsOf(await one.said())).toEqual(['remind'])
    await one.close()
  })

  test('从记录里只读最近的：一天以前的不读', async () => {
    const one = await desk()
    await one.ledger.submit([say('order.recall', 'order/9', { why: '无' }), step('deliver')], district)
    now = NOON + 2 * DAY
    await one.ledger.submit([step('read')], district)
    const types: string[] = []
    for await (const { type } of one.session.eventsSince(now - DAY)) types.push(type)
    expect(types).toEqual(['order.read'])
    await one.close()
  })
})
