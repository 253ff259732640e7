import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MINUTE } from '../../domain/time.ts'
import { isSignedByPerson } from '../../engine/person-signature.ts'
import { mayAppoint } from '../../main/people/may-appoint.ts'
import { type DutyDesk, dutyDesk, NEXT, SECRET } from './duty-desk.ts'

const CHEN = 'chen-yanqiu'
const LUO = 'luo-jingxian'
const GU = 'gu-wenbo'
const LIANG = 'liang-qiheng'
let desk: DutyDesk

beforeAll(async () => {
  desk = await dutyDesk()
  await desk.put(CHEN, '陈砚秋', ['chief', 'officer'])
  await desk.put(LUO, '罗静娴', ['chief'])
  await desk.put(GU, '顾文博', ['system-admin'])
  await desk.put(LIANG, '梁启衡', ['leader'])
  for (const person of [CHEN, LUO, GU, LIANG]) await desk.secretFor(person, SECRET)
})
afterAll(() => desk.close())

const DONE = { ok: true, pending: true } as const
const kept = async () => DONE
const refused = (words: string) => ({ ok: false, words: expect.stringContaining(words) })
const refusedFor = (words: string) => ({ ok: false, reason: expect.stringContaining(words) })
const signIn = (person: string, secret = SECRET, post: 'chief' | 'leader' | 'system-admin' | null = null) =>
  desk.ask({ type: 'signIn', person, secret, post })

describe('登录', () => {
  test('没连过中心的人在断网时签不了，话说得明白；别人照常能记', async () => {
    desk.cutOff()
    expect(await signIn(CHEN)).toEqual(refused('第一次在本席位登录需要连上中心'))
    expect(await desk.people().mayWrite([desk.line()])).toBeNull()
    await desk.connect()
  })

  test('连上中心签过一次，断网、重启后凭口令也能签', async () => {
    expect(await signIn(CHEN, SECRET, 'chief')).toEqual({ ok: true })
    expect(desk.people().signedIn()).toMatchObject({
      person: CHEN,
      name: '陈砚秋',
      post: 'chief',
      locked: false,
    })
    await desk.ask({ type: 'signOut' })
    expect(desk.people().signedIn()).toBeNull()
    desk.cutOff()
    desk.restart()
    expect(await signIn(CHEN, NEXT)).toEqual(refused('还可以再试 4 次'))
    expect(await signIn(CHEN)).toEqual({ ok: true })
    await desk.connect()
  })

  test('只能以通讯录里登记给他的岗位登录、换岗', async () => {
    expect(await signIn(CHEN, SECRET, 'leader')).toEqual(refused('没有“带班领导”这个岗位'))
    expect(await signIn('nobody')).toEqual(refused('通讯录里没有这个人'))
    await signIn(CHEN)
    expect(await desk.ask({ type: 'actAs', post: 'officer' })).toEqual({ ok: true })
    expect(await desk.ask({ type: 'actAs', post: 'leader' })).toEqual(refused('没有“带班领导”'))
    expect(desk.people().signedIn()?.post).toBe('officer')
  })

  test('断网时连续错五次也锁五分钟（GB/T 22239-2019 身份鉴别 b），重启也不解', async () => {
    desk.cutOff()
    for (let i = 0; i < 5; i += 1) await signIn(CHEN, NEXT)
    desk.restart()
    expect(await signIn(CHEN)).toEqual(refused('请 5 分钟后再试'))
    desk.clock.now += 5 * MINUTE
    expect(await signIn(CHEN)).toEqual({ ok: true })
    await desk.connect()
  })

  test('换人：后登录的顶替先登录的', async () => {
    await signIn(CHEN)
    await signIn(LUO, SECRET, 'chief')
    expect(desk.people().signedIn()).toMatchObject({ person: LUO, post: 'chief' })
  })
})

describe('本席位能以谁的名义送出', () => {
  test('席位、登录人和他的岗位可以，别人、别的岗位、别的席位不可以', async () => {
    await signIn(CHEN, SECRET, 'chief')
    const may = (by: object) => desk.people().mayWrite([desk.line(by)])
    expect(await may({})).toBeNull()
    expect(await may({ person: CHEN, post: 'chief' })).toBeNull()
    expect(await may({ person: CHEN })).toBeNull()
    expect(await may({ person: CHEN, post: 'leader' })).toContain('没有这个岗位')
    expect(await may({ person: LUO })).toContain('没有在本席位登录')
    expect(await may({ post: 'chief' })).toContain('请先登录')
    expect(await may({ seat: '甲-99' })).toContain('别的席位')
    await desk.ask({ type: 'signOut' })
    expect(await may({ person: CHEN })).toContain('没有在本席位登录')
  })

  test('双人签字：刚签过字的人可以办一件事，第二件要再签', async () => {
    await signIn(CHEN, SECRET, 'chief')
    const words = '{"handover":"handover/2026-11-20.1"}'
    const signed = await desk.ask({ type: 'sign', person: LUO, secret: SECRET, words })
    if (!signed.ok) throw new Error(signed.words)
    expect(desk.people().signedIn()?.person).toBe(CHEN)
    const may = (...lines: { by: object; type?: string }[]) =>
      desk.people().mayWrite(lines.map(({ by, type }) => desk.line(by, type)))
    const luo = { by: { person: LUO, post: 'chief' }, type: 'handover.sign' }
    expect(await may({ by: { person: LUO, post: 'leader' } })).toContain('没有这个岗位')
    expect(await may(luo, luo)).toBeNull()
    expect(await desk.people().act([desk.line(luo.by, luo.type)], kept)).toEqual(DONE)
    expect(await may(luo)).toContain('请再签一次')
    // 同站一桌：打勾、提问不必每次签字
    expect(await may({ ...luo, type: 'handover.tick' })).toBeNull()
    await desk.knowsKeys(LUO, 2)
    const keys = (await desk.engine.query('credential.keys', { person: LUO })).map((row) => ({
      ...row,
      key: row.publicKey,
    }))
    expect(isSignedByPerson(keys, words, signed, desk.clock.now)).toBe('good')
  })

  test('一次签字只能办一件事：同时送两件只办一件，没办成的还能再办', async () => {
    const act = () => [desk.line({ person: LUO, post: 'chief' }, 'handover.sign')]
    const sign = () => desk.ask({ type: 'sign', person: LUO, secret: SECRET, words: '{}' })
    await sign()
    const both = await Promise.all([desk.people().act(act(), kept), desk.people().act(act(), kept)])
    expect(both).toEqual([DONE, refusedFor('请再签一次')])
    await sign()
    const refusal = { ok: false, reason: '不收' } as const
    expect(await desk.people().act(act(), async () => refusal)).toEqual(refusal)
    expect(await desk.people().act(act(), kept)).toEqual(DONE)
  })

  test('签了字没有应答：同一件可以再送，别的要再签', async () => {
    await desk.ask({ type: 'sign', person: LUO, secret: SECRET, words: '{}' })
    const mine = [desk.line({ person: LUO, post: 'chief' }, 'handover.sign')]
    const other = [desk.line({ person: LUO, post: 'chief' }, 'handover.sign')]
    const silent = () => Promise.reject(new Error('没有应答'))
    await expect(desk.people().act(mine, silent)).rejects.toThrow('没有应答')
    expect(await desk.people().act(other, kept)).toEqual(refusedFor('请再签一次'))
    expect(await desk.people().act(mine, kept)).toEqual(DONE)
    expect(await desk.people().act(mine, kept)).toEqual(refusedFor('请再签一次'))
  })

  test('带班领导签字接班时，接班的人不论在哪签的字都一同上岗；别人不能这样办', async () => {
    const words = '{}'
    const relief = desk.line({ person: 'deng-jiashu', post: 'officer' }, 'shift.signIn')
    const takeOver = desk.line({ person: LIANG, post: 'leader' }, 'shift.takeOver')
    expect(await desk.people().mayWrite([takeOver, relief])).toContain('没有在本席位登录')
    expect(await desk.ask({ type: 'sign', person: LIANG, secret: SECRET, words })).toMatchObject({ ok: true })
    expect(await desk.people().mayWrite([relief])).toContain('没有在本席位登录')
    expect(await desk.people().mayWrite([takeOver, relief])).toBeNull()
    expect(await desk.people().mayWrite([takeOver, relief, desk.line({ person: 'deng-jiashu' })])).toContain(
      '没有在本席位登录',
    )
    expect(await desk.people().act([takeOver, relief], kept)).toEqual(DONE)
    expect(await desk.people().mayWrite([takeOver, relief])).toContain('请再签一次')
  })

  test('签字只在两分钟内作数；口令不对签不了', async () => {
    expect(await desk.ask({ type: 'sign', person: LUO, secret: NEXT, words: '{}' })).toEqual(
      refused('口令不对'),
    )
    expect(await desk.ask({ type: 'sign', person: LUO, secret: SECRET, words: '{}' })).toMatchObject({
      ok: true,
    })
    desk.clock.now += 2 * MINUTE
    expect(await desk.people().mayWrite([desk.line({ person: LUO })])).toContain('请再签一次')
    desk.clock.now += 118 * MINUTE
    expect(await desk.people().mayWrite([desk.line({ person: LUO }, 'handover.tick')])).toContain(
      '没有在本席位',
    )
  })

  test('断网时签过到的人照样签字，签名事后核得出', async () => {
    desk.cutOff()
    const signed = await desk.ask({ type: 'sign', person: CHEN, secret: SECRET, words: '{"a":1}' })
    expect(signed).toMatchObject({ ok: true })
    await desk.connect()
  })
})

test('还没有系统管理员时，谁都可以立第一个', async () => {
  const query = async (name: string) => (name === 'credential.any' ? [{ key: 'credential/x' }] : [])
  const first = { ...desk.line({}, 'person.put'), data: { posts: ['system-admin'] } }
  expect(await mayAppoint({ query } as never, ['officer'], [first])).toBeNull()
})

describe('三员的名片（GB/T 22239-2019 访问控制 d）', () => {
  const card = { unit: '', title: '', street: null, phones: [], groups: [], email: null, note: '' }
  const put = (id: string, posts: string[], type = 'person.put') => ({
    ...desk.line({}, type),
    stream: `person/${id}`,
    data: { ...card, name: id, posts },
  })

  test('有人设过口令以后，只有登录的系统管理员能立、能改、能停用管理员', async () => {
    await signIn(CHEN)
    expect(await desk.people().mayWrite([put('su-wanyi', ['officer'])])).toBeNull()
    expect(await desk.people().mayWrite([put('su-wanyi', ['system-admin'])])).toContain('请他登录后办理')
    expect(await desk.people().mayWrite([put(GU, ['officer'])])).toContain('请他登录后办理')
    expect(await desk.people().mayWrite([put(GU, [], 'person.retire')])).toContain('请他登录后办理')
    await signIn(GU, SECRET, 'system-admin')
    expect(await desk.people().mayWrite([put('su-wanyi', ['system-admin'])])).toBeNull()
  })
})

describe('锁定', () => {
  test('锁定后只能以席位名义记事、报事件，凭本人口令解锁', async () => {
    await signIn(CHEN, SECRET, 'chief')
    expect(await desk.ask({ type: 'lock' })).toEqual({ ok: true })
    expect(desk.people().signedIn()).toMatchObject({ person: CHEN, locked: true })
    const may = (by: object, type?: string) => desk.people().mayWrite([desk.line(by, type)])
    expect(await may({})).toBeNull()
    expect(await may({}, 'incident.report')).toBeNull()
    expect(await may({}, 'incident.close')).toContain('请先解锁')
    expect(await may({ person: CHEN })).toContain('请先解锁')
    expect(await desk.ask({ type: 'actAs', post: null })).toEqual(refused('请先解锁'))
    expect(await desk.ask({ type: 'sign', person: LUO, secret: SECRET, words: '{}' })).toEqual(
      refused('请先解锁'),
    )
    expect(await desk.ask({ type: 'unlock', secret: NEXT })).toEqual(refused('口令不对'))
    expect(await desk.ask({ type: 'unlock', secret: SECRET })).toEqual({ ok: true })
    expect(desk.people().signedIn()).toMatchObject({ person: CHEN, post: 'chief', locked: false })
  })

  test('程序重启后仍是当班的人，但锁着', async () => {
    desk.restart()
    expect(desk.people().signedIn()).toMatchObject({ person: CHEN, post: 'chief', locked: true })
    expect(await desk.ask({ type: 'unlock', secret: SECRET })).toEqual({ ok: true })
  })

  test('十分钟没人动就锁，值班席不退出', async () => {
    await desk.ask({ type: 'presence' })
    desk.clock.now += 10 * MINUTE - 1
    desk.people().lookAtClock()
    expect(desk.people().signedIn()?.locked).toBe(false)
    desk.clock.now += 1
    desk.people().lookAtClock()
    expect(desk.people().signedIn()?.locked).toBe(true)
    desk.clock.now += 600 * MINUTE
    desk.people().lookAtClock()
    expect(desk.people().signedIn()).toMatchObject({ person: CHEN, locked: true })
    expect(desk.clock.now - desk.people().idleSince()).toBe(610 * MINUTE)
  })

  test('没有人登录时不能锁定也不用解锁', async () => {
    await desk.ask({ type: 'signOut' })
    expect(await desk.ask({ type: 'lock' })).toEqual(refused('没有人登录'))
    expect(await desk.ask({ type: 'unlock', secret: SECRET })).toEqual(refused('没有人登录'))
  })
})

describe('口令', () => {
  test('系统管理员登录后发口令码，本人凭码设新口令', async () => {
    await signIn(CHEN)
    expect(await desk.ask({ type: 'personCode', person: LUO })).toEqual(refused('只有系统管理员'))
    await signIn(GU, SECRET, 'system-admin')
    const told = (await desk.people().answer({ type: 'personCode', person: LUO })) as { code: string }
    expect(told).toMatchObject({ ok: true, code: expect.stringMatching(/^.{4}-.{4}$/) })
    const change = { type: 'changeSecret', person: LUO, old: told.code, next: NEXT } as const
    expect(await desk.ask(change)).toEqual({ ok: true })
    desk.cutOff()
    expect(await signIn(LUO, SECRET)).toEqual(refused('口令不对'))
    expect(await signIn(LUO, NEXT)).toEqual({ ok: true })
    expect(await desk.ask({ ...change, old: NEXT, next: SECRET })).toEqual(refused('需要连上中心'))
    expect(await desk.ask({ ...change, next: '1' })).toEqual(refused('须是六位'))
    await desk.connect()
  })

  test('在别处改过口令，本席位旧口令断网也不再有效，连上后用新口令登录', async () => {
    await signIn(CHEN)
    desk.clock.now += MINUTE
    await desk.secretFor(CHEN, NEXT)
    await desk.knowsKeys(CHEN, 3)
    desk.cutOff()
    expect(await signIn(CHEN, SECRET)).toEqual(refused('口令改过'))
    await desk.connect()
    expect(await signIn(CHEN, SECRET)).toEqual(refused('口令不对'))
    expect(await signIn(CHEN, NEXT)).toEqual({ ok: true })
  })
})

describe('密钥文件', () => {
  test('里面找不到口令和明文私钥，读不出来时另存并说明', async () => {
    const file = join(desk.dir, 'people.keys')
    const text = [readFileSync(file).toString('latin1'), readFileSync(file).reverse().toString('latin1')]
    for (const words of [SECRET, NEXT, 'PRIVATE KEY']) expect(text.join()).not.toContain(words)
    writeFileSync(file, '不是文件')
    desk.restart()
    expect(desk.troubles.at(-1)).toContain('重新登录')
    expect(desk.people().signedIn()).toBeNull()
    expect(await signIn(CHEN, NEXT)).toEqual({ ok: true })
  })
})
