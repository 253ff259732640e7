import { describe, expect, test } from 'vitest'
import type { Command } from '../../domain/envelope.ts'
import { type Side, selfChecks } from '../../domain/handover/shapes.ts'
import { handoverWords } from '../../domain/handover/words.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { By } from '../../domain/model.ts'
import {
  carriedItem,
  chen,
  deng,
  he,
  head,
  huang,
  incomingShift,
  liang,
  luo,
  outgoingShift,
} from '../../test/story/handover.ts'
import { openSeat } from '../seat.ts'
import { idNumber } from '../testing/commands.ts'

const key = `handover/${outgoingShift}`
const morning = Date.UTC(2026, 8, 17)

function seat() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  let n = 0
  const say = (by: By, stream: string, { type, data }: AnyCommand) => {
    n += 1
    const at = morning + n * 60_000
    const command: Command = { id: idNumber(n), stream, type, v: 1, data, by, at, clock: null, after: [] }
    return core.submit(command)
  }
  const row = () => core.query('handover.sheet', { handover: key })[0]
  const sign = (by: By, side: Side) => {
    const sheet = row()?.sheet
    if (sheet === undefined) throw new Error('no sheet')
    const words = handoverWords(sheet, {
      ...{ handover: outgoingShift, side, person: by.person ?? '', face: 'face', at: 1, head },
    })
    const data = { side, sheet: sheet.id, words, signature: 'c2ln', key: 'a2V5', face: 'face' as const }
    return say(by, key, { type: 'handover.sign', data: { ...data, saw: row()?.facts ?? 0 } })
  }
  const signIn = (by: By, shift: string) =>
    say(by, `shift/${shift}`, { type: 'shift.signIn', data: { post: by.post as 'chief' } })
  for (const by of [liang, chen, huang]) signIn(by, outgoingShift)
  const open = () =>
    say(chen, key, {
      type: 'handover.open',
      data: { incoming: incomingShift, items: [carriedItem('a'), carriedItem('b')], head, saw: 0 },
    })
  const readAll = () => {
    for (const { key: item, v } of row()?.sheet.items ?? []) {
      say(chen, key, { type: 'handover.tick', data: { item, v, side: 'out' } })
      say(luo, key, { type: 'handover.tick', data: { item, v, side: 'in' } })
    }
    for (const what of selfChecks)
      say(huang, key, { type: 'handover.check', data: { what, ok: true, note: '' } })
  }
  const finish = () => [sign(chen, 'out'), sign(luo, 'in'), sign(he, 'leader')]
  return { core, say, row, sign, signIn, open, readAll, finish }
}
const namesOn = (core: ReturnType<typeof seat>['core']) =>
  core.query('shift.current', {}).map(({ shift, person }) => `${shift.slice(6)} ${person}`)

describe('当班和交接班表怎样查出来', () => {
  test('按班次和岗位列出在岗的人', () => {
    const { core } = seat()
    expect(namesOn(core)).toEqual([
      '2026-09-16.1 liang-qiheng',
      '2026-09-16.1 chen-yanqiu',
      '2026-09-16.1 huang-ziqian',
    ])
  })

  test('还差什么用句子说，打勾带人和时间', () => {
    const { open, readAll, row } = seat()
    open()
    expect(row()).toMatchObject({ stage: 'running', number: null, ticks: [] })
    expect(row()?.missing.in).toBe('还差 2 项未打开：1.1、1.2；自检未做：值班电话、警铃、大屏弹窗、领导手机')
    readAll()
    expect(row()?.missing).toEqual({
      out: null,
      in: null,
      leader: '交班人、接班人还没有签这一版，等双方签完再确认',
    })
    expect(row()?.ticks[0]).toMatchObject({ item: 'a', side: 'out', person: 'chen-yanqiu' })
  })

  test('交接完成，上一班的人下岗，接班的人在岗', () => {
    const { core, open, readAll, finish, signIn } = seat()
    open()
    readAll()
    expect(finish().map(({ ok }) => ok)).toEqual([true, true, true])
    signIn(luo, incomingShift)
    expect(namesOn(core)).toEqual(['2026-09-17.1 luo-jingxian'])
    expect(core.query('handover.current', {})).toEqual([])
    expect(core.query('handover.list', { limit: 5 })[0]).toMatchObject({ key, stage: 'done' })
    const [turn] = core.query('shift.list', { from: '2026-09-16', to: '2026-09-16' })
    expect(turn?.endedAt).not.toBe(null)
  })

  test('到岗还没接班的人单列', () => {
    const { core, say } = seat()
    say(luo, `shift/${incomingShift}`, { type: 'shift.arrive', data: { post: 'chief' } })
    expect(core.query('shift.arrivals', {})).toMatchObject([{ person: 'luo-jingxian', post: 'chief' }])
  })

  test('留下的话、待核的签字、在岗争议交给下一班', () => {
    const { core, say, open, readAll, finish, signIn } = seat()
    open()
    readAll()
    say(chen, key, { type: 'handover.remind', data: { text: '勿致电家属' } })
    finish()
    signIn(luo, incomingShift)
    signIn({ ...deng, post: 'chief' }, incomingShift)
    const carried = core.query('duty.carried', { now: morning }).map(({ group, title }) => [group, title])
    expect(carried).toEqual([
      ['roster', 'he-shaojun的签字待核'],
      ['roster', '在岗有争议，待带班领导裁定'],
      ['message', '勿致电家属'],
    ])
    expect(core.query('shift.current', {}).filter(({ contested }) => contested)).toHaveLength(2)
  })
})
