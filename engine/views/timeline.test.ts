import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING, note, report } from '../testing/commands.ts'

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand, post: string | null = 'chief') => {
    const made = make(stream, command)
    const said = { ...made, by: { ...made.by, person: 'chen-yanqiu', post } }
    expect(core.submit(said)).toMatchObject({ ok: true })
    return said.id
  }
  const of = (only: 'all' | 'approved' = 'all', limit = 100, before: string | null = null) =>
    core.query('timeline.of', { incident: 'incident/1', only, limit, before })
  return { core, say, of }
}
const line = (text: string, minutesAgo: number | null, incident = 'incident/1'): AnyCommand => ({
  type: 'log.write',
  data: {
    ...{ kind: 'note', text, incident },
    occurredAt: minutesAgo === null ? null : MORNING - minutesAgo * MINUTE,
  },
})
const approve = (item: string, text: string): AnyCommand => ({
  type: 'timeline.approve',
  data: { item, at: MORNING, kind: 'log', text, source: item },
})

describe('时间线', () => {
  test('各种记录排在一起，补记的在它发生的时刻，写下的时间另说', () => {
    const { core, say, of } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('log/1', line('消防到场', null))
    say('log/2', line('吊臂断裂', 30))
    say('log/3', note('别的事'))
    expect(of().map(({ text, writtenAt }) => [text, writtenAt !== null])).toEqual([
      ['吊臂断裂', true],
      ['接报并登记，初判较大', false],
      ['消防到场', false],
    ])
    core.close()
  })

  test('并进来的一件，它的记录和指令都在这一件上，标明从哪一件来；取消合并就各归各', () => {
    const { core, say, of } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('incident/2', report('琶洲塔吊倒了'))
    say('log/1', line('消防到场', null, 'incident/2'))
    const unit = {
      key: 'unit:消防救援大队',
      type: 'unit' as const,
      id: null,
      name: '消防救援大队',
      phone: null,
    }
    const order = {
      incident: 'incident/2',
      text: '警戒',
      recipients: [unit],
      deadlines: { acknowledge: 10, arriveBy: null, feedbackBy: null, completeBy: null },
      place: '',
      point: null,
      attachments: [],
      from: null,
      replaces: null,
      needs: { arrive: false, complete: false },
    }
    say('order/1', { type: 'order.issue', data: order })
    say('incident/2', { type: 'incident.merge', data: { into: 'incident/1', why: '同一件事' } })
    const adopted = () =>
      of()
        .filter(({ adoptedFrom }) => adoptedFrom === 'incident/2')
        .map(({ source }) => source)
    const matrix = () => core.query('order.matrix', { incident: 'incident/1', now: 0 }).map(({ key }) => key)
    expect(adopted()).toEqual(expect.arrayContaining(['log/1', 'order/1']))
    expect(matrix()).toEqual(['unit:消防救援大队'])
    say('incident/2', { type: 'incident.unmerge', data: { why: '两台塔吊' } })
    expect([adopted(), matrix()]).toEqual([[], []])
    core.close()
  })

  test('选上的一条条摆在重要线上，用选时的话；撤下就没有', () => {
    const { core, say, of } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('log/1', line('消防 3 车 18 人到场', null))
    say('timeline/1', approve('log/1', '消防到场'))
    expect(of('approved').map(({ text }) => text)).toEqual(['消防到场'])
    expect(of().find(({ key }) => key === 'log/1')).toMatchObject({
      text: '消防 3 车 18 人到场',
      approved: { person: 'chen-yanqiu', text: '消防到场' },
    })
    expect(core.query('timeline.count', { incident: 'incident/1' })).toEqual([
      { key: 'incident/1', all: 2, approved: 1 },
    ])
    say('timeline/1', { type: 'timeline.withdraw', data: { item: 'log/1', why: '重复' } })
    expect(of('approved')).toEqual([])
    core.close()
  })

  test('分出来的事件带走原来的行，写明从哪里来', () => {
    const { core, say, of } = desk()
    say('incident/1', report('琶洲积水'))
    say('log/1', line('树倒压车', null, 'incident/9'))
    say('timeline/1', {
      type: 'timeline.adopt',
      data: { lines: ['log/1'], from: 'incident/9', why: '拆分' },
    })
    expect(of().find(({ key }) => key === 'log/1')).toMatchObject({ adoptedFrom: 'incident/9' })
    core.close()
  })

  test('从某一行往前看，行不重不漏', () => {
    const { core, say, of } = desk()
    say('incident/1', report('塔吊倾覆'))
    for (let n = 1; n <= 9; n++) say(`log/${n}`, line(`第 ${n} 条`, null))
    const newest = of('all', 4).map(({ key }) => key)
    const older = of('all', 4, newest[0] ?? null).map(({ key }) => key)
    const oldest = of('all', 4, older[0] ?? null).map(({ key }) => key)
    expect([...oldest, ...older, ...newest]).toEqual(of().map(({ key }) => key))
    core.close()
  })

  test('决策带着当时知道的；指挥权的变化用人名', () => {
    const { core, say, of } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('person/li-qiwen', {
      type: 'person.put',
      data: {
        ...{ name: '李绮雯', unit: '琶洲街道', title: '', street: null, phones: [], posts: [], groups: [] },
        ...{ email: null, note: '' },
      },
    } as AnyCommand)
    const took = say('headquarters/1', {
      type: 'headquarters.take',
      data: {
        ...{ person: 'li-qiwen', name: '', unit: '琶洲街道', post: 'temporary', brief: '' },
        ...{ takenAt: MORNING - MINUTE, saw: null },
      },
    })
    expect(of()[0]).toMatchObject({
      key: `headquarters/1#${took}.taken`,
      text: '琶洲街道李绮雯先到，临时指挥',
    })
    expect(core.query('headquarters.one', { incident: 'incident/1' })).toMatchObject([
      { commander: { name: '李绮雯', post: 'temporary' }, counts: { empty: 0 } },
    ])
    core.close()
  })
})
