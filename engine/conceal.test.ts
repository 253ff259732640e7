import { expect, test } from 'vitest'
import { openSeat, type Seat } from './seat.ts'
import { close, commandsOf, note, report, verifyIncident } from './testing/commands.ts'
import { type SmallCentre, smallCentre } from './testing/small-centre.ts'

const day = { day: '2026-11-21', kinds: [], limit: 50, before: null }
const own = ['incident/1', 'log/1']
const isOwn = (stream: string) => own.includes(stream)

function seat(): Seat {
  return openSeat({ dir: ':memory:', checkProjections: true })
}

/** An incident with a line of its own, another line behind it. */
function story(): { centre: SmallCentre; make: ReturnType<typeof commandsOf> } {
  const [centre, make] = [smallCentre(), commandsOf('甲-01', 1)]
  centre.submit([
    make('incident/1', report('校园伤人')),
    make('log/1', note('校园门口有人受伤', 'incident/1')),
    make('incident/1', verifyIncident),
    make('log/2', note('交接正常')),
  ])
  return { centre, make }
}

function found(core: Seat, words: string): number {
  while (core.chores());
  return core.query('log.search', { words, kinds: [], from: null, to: null, before: null, limit: 9 }).length
}

test('收回：行、全文、正文都没有了，摘要留着，链照样验得通，和从来没看过的一样', () => {
  const { centre } = story()
  const [core, never] = [seat(), seat()]
  core.receive(centre.notice(0))
  never.receive(centre.notice(0, { hidden: isOwn }))
  expect(found(core, '受伤')).toBe(1)
  expect(core.conceal(own)).toMatchObject({ ok: true, have: { head: { seq: 4 } } })
  expect(core.query('incident.all', { limit: 9, before: null })).toEqual([])
  expect(core.query('log.day', day).map(({ text }) => text)).toEqual(['交接正常'])
  expect(found(core, '受伤')).toBe(0)
  expect(core.verify()).toEqual({ ok: true, checked: 4, fault: null })
  expect(core.fingerprint()).toBe(never.fingerprint())
})

test('再收回一次、收回没有的，都不改变什么', () => {
  const { centre } = story()
  const core = seat()
  core.receive(centre.notice(0))
  core.conceal(own)
  const once = core.fingerprint()
  expect(core.conceal([...own, 'order/none']).ok).toBe(true)
  expect(core.fingerprint()).toBe(once)
})

test('解除以后按原序号补齐，全文也找得到', () => {
  const { centre } = story()
  const [core, whole] = [seat(), seat()]
  core.receive(centre.notice(0))
  whole.receive(centre.notice(0))
  core.conceal(own)
  expect(core.reveal(centre.events.filter(({ stream }) => isOwn(stream))).ok).toBe(true)
  expect(core.fingerprint()).toBe(whole.fingerprint())
  expect(found(core, '受伤')).toBe(1)
})

test('正在等待的：已经发生的照样送出，别的退回并说原因，都不丢', () => {
  const { centre, make } = story()
  const core = seat()
  core.receive(centre.notice(0))
  const told = make('log/1', { type: 'log.correct', data: { text: '校园门口两人受伤', why: '补充' } })
  core.submit(told)
  core.submit(make('incident/1', close('已处置')))
  core.conceal(own)
  expect(core.toSend(9).map(({ id }) => id)).toEqual([told.id])
  expect(core.query('outbox.waiting', { limit: 9 })).toMatchObject([
    { type: 'log.correct', status: 'waiting' },
    { type: 'incident.close', status: 'refused', reason: expect.stringContaining('不在知悉范围') },
  ])
})
