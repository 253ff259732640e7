import { expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { builtinTemplates } from '../../domain/template/builtin.ts'
import { MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING } from '../testing/commands.ts'

test('交接班清单上的在办事件：状态、下次报送和时限、牵头、未办结指令（交接班制度：未处理的写明）', () => {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand) =>
    expect(core.submit(make(stream, command))).toMatchObject({ ok: true })
  const now = MORNING + 5 * MINUTE
  const item = () => core.query('duty.carried', { now }).find(({ key }) => key === 'incident/1')
  const card = {
    unit: '区政府',
    title: '副区长',
    street: null,
    phones: [],
    posts: [],
    groups: [],
    email: null,
  }
  say('person/zhou', { type: 'person.put', data: { name: '周懋林', note: '', ...card } })
  const reported = {
    title: '塔吊倾覆',
    place: '琶洲振兴大街',
    street: '440105015',
    category: 'accident' as const,
  }
  say('incident/1', {
    type: 'incident.report',
    data: { level: null, occurredAt: MORNING, from: null, receivedAt: MORNING, ...reported },
  })
  const [first] = core
    .query('deadline.nearest', { now })
    .filter(({ incident, ending }) => incident === 'incident/1' && ending !== 'level')
  expect(item()).toMatchObject({ owner: first?.owner, due: first?.dueAt })
  expect(item()?.text).toContain(`下次报送：${first?.label}（报${first?.to}），`)

  const [city] = builtinTemplates
  if (city === undefined) throw new Error('没有模板')
  const { key, name, items } = city
  say('fourone/1', {
    type: 'fourone.adopt',
    data: { template: `template/${key}`, version: 0, name, items, why: '' },
  })
  const assigned = { item: 'lead', owner: 'zhou', unit: '区住建局', due: null }
  say('fourone/1', { type: 'fourone.assign', data: assigned })
  const power = { key: 'unit:区供电局', type: 'unit', id: null, name: '区供电局', phone: null } as const
  const deadlines = { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null }
  const blank = { place: '', point: null, attachments: [], from: null, replaces: null }
  say('order/1', {
    type: 'order.issue',
    data: {
      incident: 'incident/1',
      text: '疏散 200 米内人员',
      needs: { arrive: false, complete: true },
      recipients: [power],
      deadlines,
      ...blank,
    },
  })
  expect(item()).toMatchObject({ owner: '周懋林 · 区住建局' })
  expect(item()?.text).toContain('牵头：周懋林 · 区住建局')
  expect(item()?.text).toContain('未办结指令 1 道')
  core.close()
})
