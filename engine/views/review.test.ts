import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { close, commandsOf, MORNING, report, verifyIncident } from '../testing/commands.ts'

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand, post = 'leader') => {
    const made = make(stream, command)
    expect(core.submit({ ...made, by: { ...made.by, person: 'zhou-maolin', post } })).toMatchObject({
      ok: true,
    })
    return made.id
  }
  return { core, say }
}
const call: AnyCommand = {
  type: 'log.write',
  data: {
    ...{ kind: 'call', text: '塔吊倒了', occurredAt: null, incident: 'incident/1' },
    ...{ caller: '李先生', phone: '13800000001' },
  },
}
const improve = (due: number): AnyCommand => ({
  type: 'review.improve',
  data: {
    ...{ finding: null, text: '补夜间值守', owner: 'su-wanyi', unit: '', due, check: '抽查三次' },
  },
})
const incident = 'incident/1'

function closedIncident() {
  const { core, say } = desk()
  say(incident, report('塔吊倾覆'))
  say('log/1', call)
  say(incident, verifyIncident)
  say('headquarters/1', {
    type: 'headquarters.arrive',
    data: {
      ...{ person: null, name: '王', unit: '消防救援大队', duty: '', group: null },
      ...{ arrivedAt: MORNING + 20 * MINUTE, way: 'hand' },
    },
  })
  say(incident, close('救援结束'))
  say('review/1', { type: 'review.open', data: { lead: 'su-wanyi', due: MORNING + 30 * DAY, scope: '' } })
  return { core, say }
}

describe('复盘', () => {
  test('处置链从记录里量出来，第一支力量来自现场签到', () => {
    const { core } = closedIncident()
    const chain = core.query('review.chain', { incident, now: MORNING + DAY })
    expect(chain.find(({ key }) => key === 'arrived')).toMatchObject({ text: '消防救援大队', missing: false })
    expect(chain.find(({ key }) => key === 'written')).toMatchObject({ missing: true, verified: true })
    expect(chain.find(({ key }) => key === 'written')?.late).toBeGreaterThan(0)
    core.close()
  })

  test('没做完又过期的整改交给下一班，核验通过就不再交', () => {
    const { core, say } = closedIncident()
    const id = say('review/1', improve(MORNING + DAY))
    const carried = (now: number) =>
      core
        .query('duty.carried', { now })
        .filter(({ group }) => group === 'review')
        .map(({ title }) => title)
    expect(carried(MORNING + DAY)).toEqual([])
    expect(carried(MORNING + 2 * DAY)).toEqual(['补夜间值守'])
    say('review/1', { type: 'review.verify', data: { improvement: id, ok: true, text: '已查' } })
    expect(carried(MORNING + 2 * DAY)).toEqual([])
    core.close()
  })

  test('个人信息：办结满三十天提醒销毁，豁免了不提', () => {
    const { core, say } = closedIncident()
    const later = MORNING + 40 * DAY
    const due = () =>
      core.query('duty.carried', { now: later }).filter(({ key }) => key === 'incident/1#personal').length
    expect(due()).toBe(1)
    say('review/1', {
      type: 'review.exempt',
      data: { stream: null, why: '事故调查取证', until: later + DAY },
    })
    expect(due()).toBe(0)
    core.close()
  })

  test('改进缺什么写在行上，结论的摘要与规则算的一样', () => {
    const { core, say } = closedIncident()
    say('review/1', { type: 'review.find', data: { type: 'problem', text: '首报迟', sources: ['log/1'] } })
    say('review/1', improve(MORNING))
    const [row] = core.query('review.one', { incident })
    expect(row).toMatchObject({
      status: 'open',
      findings: [{ sources: ['log/1'] }],
      improvements: [{ lacks: [] }],
    })
    say('review/1', {
      type: 'review.conclude',
      data: {
        ...{ summary: '处置及时', digest: row?.digest ?? '', words: '{}', signature: 's', key: 'k' },
      },
    })
    expect(core.query('review.one', { incident })).toMatchObject([
      { status: 'concluded', concluded: { doubt: expect.stringContaining('对不上') } },
    ])
    core.close()
  })
})

describe('会议', () => {
  test('议定事项成了指令，连得回去', () => {
    const { core, say } = desk()
    say(incident, report('塔吊倾覆'))
    say('meeting/1', {
      type: 'meeting.convene',
      data: {
        ...{ incident, type: 'first', title: '首次会议', at: MORNING, place: '3 楼', chair: null },
        ...{ agenda: [], invited: [] },
      },
    })
    say('meeting/1', {
      type: 'meeting.minute',
      data: {
        text: '先断电',
        resolutions: [{ key: 'r1', text: '切断 B 区外电', unit: '供电局', due: null }],
        files: [],
      },
    })
    say('meeting/1', { type: 'meeting.link', data: { resolution: 'r1', order: 'order/37' } })
    expect(core.query('meeting.list', { incident })).toMatchObject([
      { resolutions: [{ text: '切断 B 区外电', orders: ['order/37'] }], minutes: [{ late: false }] },
    ])
    const texts = core
      .query('timeline.of', { incident, only: 'all', limit: 100, before: null })
      .map(({ text }) => text)
    expect(texts).toContain('会议议定：切断 B 区外电')
    core.close()
  })
})
