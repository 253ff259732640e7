import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_SECRET } from '../../domain/credential/demo-secret.ts'
import type { Event, Stub } from '../../domain/envelope.ts'
import type { Post } from '../../domain/post.ts'
import { MINUTE } from '../../domain/time.ts'
import { personCodeWords } from '../../protocol/wire.ts'
import { centreForTest, type TestCentre } from '../../test/centre/open-centre.ts'
import type { SeatClient } from '../../test/centre/seat-client.ts'
import { NOON, say } from '../test/commands.ts'
import { PeopleBook } from './people-book.ts'
import { fitsSecret, hashSecret } from './secret-hash.ts'

const SECRET = 'Haizhu-Duty-26'
const NEXT = 'Haizhu-Duty-27'
let place: TestCentre
let desk: SeatClient
let now = NOON
const many = 1_000_000

beforeAll(async () => {
  place = await centreForTest({ world: 'real', clock: () => now, limits: { secrets: many } })
  desk = await place.seat()
  for (const [id, posts] of [
    ['chen-yanqiu', ['chief']],
    ['gu-wenbo', ['system-admin']],
    ['luo-jingxian', ['chief']],
    ['su-wanyi', ['officer']],
  ] as const) {
    await put(id, [...posts])
  }
})
afterAll(() => place.close())

const isEvent = (item: Event | Stub): item is Event => 'hash' in item

async function put(id: string, posts: Post[]): Promise<void> {
  const card = { unit: '', title: '', street: null, phones: [], groups: [], email: null, note: '' }
  const command = say('person.put', `person/${id}`, { ...card, name: id, posts }, { seat: desk.seat })
  expect(await desk.ask({ type: 'submit', commands: [command] })).toMatchObject({
    reply: { receipts: [{ ok: true }] },
  })
}
function freshKey(): { key: string; privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), privateKey }
}
const signIn = (person: string, secret: string, key = freshKey().key, seat = desk) =>
  seat.ask({ type: 'signIn', person, secret, key })
const change = (person: string, old: string, next: string, key = freshKey().key, seat = desk) =>
  seat.ask({ type: 'changeSecret', person, old, next, key })
const refused = (words: string) => ({ ok: false, refusal: { words: expect.stringContaining(words) } })

describe('口令的散列', () => {
  test('参数是 OWASP 的 argon2id：19 MiB、2 遍、1 道，盐各不相同', async () => {
    const [one, two] = [await hashSecret(SECRET), await hashSecret(SECRET)]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(two).not.toBe(one)
    expect(await fitsSecret(SECRET, one)).toBe(true)
    expect(await fitsSecret(NEXT, one)).toBe(false)
  })
})

describe('第一个口令', () => {
  test('中心还没有任何口令时，首个口令码给第一个人用，用后作废', async () => {
    const code = place.centre.makeFirstCode() ?? ''
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(await signIn('gu-wenbo', SECRET)).toMatchObject(refused('还没有设口令'))
    expect(await change('gu-wenbo', code, '123456')).toMatchObject(refused('太容易猜到'))
    expect(await change('gu-wenbo', code.toLowerCase().replace('-', ' '), SECRET)).toMatchObject({ ok: true })
    expect(await change('chen-yanqiu', code, SECRET)).toMatchObject(refused('口令不对'))
    expect(place.centre.makeFirstCode()).toBeNull()
  })

  test('个人口令码只给本人、只用一次、一小时内有效', async () => {
    const code = place.centre.makePersonCode('chen-yanqiu')
    expect(await change('luo-jingxian', code, SECRET)).toMatchObject(refused('口令不对'))
    now += 60 * MINUTE
    expect(await change('chen-yanqiu', code, SECRET)).toMatchObject(refused('口令不对'))
    const newer = place.centre.makePersonCode('chen-yanqiu')
    expect(await change('chen-yanqiu', newer, SECRET)).toMatchObject({ ok: true })
    expect(await change('chen-yanqiu', newer, NEXT)).toMatchObject(refused('口令不对'))
    expect(await signIn('chen-yanqiu', SECRET)).toMatchObject({ ok: true })
  })
})

describe('登录', () => {
  test('核对口令后由中心把密钥登记到本人名下，别的席位也收得到', async () => {
    const other = await place.seat()
    const { key } = freshKey()
    expect(await signIn('chen-yanqiu', SECRET, key)).toEqual({ ok: true, reply: {} })
    await other.until(() => other.items().some((item) => isEvent(item) && item.data.key === key))
    const fact = other.items().find((item) => isEvent(item) && item.data.key === key)
    expect(fact).toMatchObject({
      stream: 'credential/chen-yanqiu',
      type: 'credential.keyed',
      by: { seat: 'centre', person: null, post: null },
      data: { seat: desk.seat, key },
    })
  })

  test('席位自己不能登记密钥，也不能冒用中心的名义', async () => {
    const data = { seat: desk.seat, key: freshKey().key }
    const own = say('credential.key', 'credential/chen-yanqiu', data, { seat: desk.seat })
    const posing = say('credential.key', 'credential/chen-yanqiu', data, { seat: 'centre' })
    expect(await desk.ask({ type: 'submit', commands: [own, posing] })).toMatchObject({
      reply: { receipts: [{ ok: false }, { ok: false }] },
    })
  })

  test('通讯录里没有的人、停用的人、大屏席位都不能登录', async () => {
    expect(await signIn('nobody', SECRET)).toMatchObject(refused('通讯录里没有这个人'))
    const by = { seat: desk.seat, person: 'gu-wenbo', post: 'system-admin' }
    const retire = say('person.retire', 'person/su-wanyi', { why: '调离' }, { by })
    await desk.ask({ type: 'submit', commands: [retire] })
    expect(await signIn('su-wanyi', SECRET)).toMatchObject(refused('已停用'))
    const wall = await place.seat('wall')
    expect(await signIn('chen-yanqiu', SECRET, freshKey().key, wall)).toMatchObject(refused('大屏席位不登录'))
  })

  test('六位数字的口令在街道席位不能设也不能用', async () => {
    const code = place.centre.makePersonCode('luo-jingxian')
    const street = await place.seat('street/440105012')
    expect(await change('luo-jingxian', code, '270918', freshKey().key, street)).toMatchObject(
      refused('不能只用数字'),
    )
    expect(await change('luo-jingxian', code, '270918')).toMatchObject({ ok: true })
    expect(await signIn('luo-jingxian', '２７０９１８')).toMatchObject({ ok: true })
    expect(await signIn('luo-jingxian', '270918', freshKey().key, street)).toMatchObject(
      refused('只在区值班室'),
    )
  })

  test('没报到的席位不能试口令', async () => {
    const stranger = await place.seat('district', { greets: false })
    expect(await signIn('chen-yanqiu', SECRET, freshKey().key, stranger)).toMatchObject(refused('还没有报到'))
  })
})

describe('输错口令（GB/T 22239-2019 身份鉴别 b）', () => {
  test('连续五次后五分钟内对的口令也不行，过后照常', async () => {
    for (const left of [4, 3, 2, 1]) {
      expect(await signIn('chen-yanqiu', NEXT)).toMatchObject(refused(`还可以再试 ${left} 次`))
    }
    expect(await signIn('chen-yanqiu', NEXT)).toMatchObject(refused('请 5 分钟后再试'))
    expect(await signIn('chen-yanqiu', SECRET)).toMatchObject(refused('请 5 分钟后再试'))
    expect(place.troubles.at(-1)).toContain('连续输错')
    now += 5 * MINUTE
    expect(await signIn('chen-yanqiu', SECRET)).toMatchObject({ ok: true })
  })

  test('同一席位试得太快要等', async () => {
    const slow = await centreForTest({ limits: { secrets: 0.0001 } })
    const seat = await slow.seat()
    for (let i = 0; i < 10; i += 1) await signIn('nobody', SECRET, freshKey().key, seat)
    expect(await signIn('nobody', SECRET, freshKey().key, seat)).toMatchObject(refused('太快'))
    await slow.close()
  })
})

describe('改口令', () => {
  test('要有旧口令；改后以前的密钥都收回，新密钥登记', async () => {
    const { key } = freshKey()
    expect(await change('chen-yanqiu', NEXT, NEXT)).toMatchObject(refused('相同'))
    expect(await change('chen-yanqiu', 'Wrong-one-1', NEXT)).toMatchObject(refused('口令不对'))
    expect(await change('chen-yanqiu', SECRET, NEXT, key)).toMatchObject({ ok: true })
    await desk.until(() => desk.items().some((item) => isEvent(item) && item.data.key === key))
    const mine = desk.items().filter((item) => isEvent(item) && item.stream === 'credential/chen-yanqiu')
    expect(mine.slice(-2)).toMatchObject([
      { type: 'credential.revoked' },
      { type: 'credential.keyed', data: { key } },
    ])
    expect(await signIn('chen-yanqiu', SECRET)).toMatchObject(refused('口令不对'))
    expect(await signIn('chen-yanqiu', NEXT)).toMatchObject({ ok: true })
  })
})

describe('口令码由系统管理员发', () => {
  const ask = async (by: string, person: string, { key, privateKey }: ReturnType<typeof freshKey>) => {
    const { nonce } = await desk.told('challenge')
    const proof = sign(null, Buffer.from(personCodeWords(nonce, by, person)), privateKey).toString('base64')
    return desk.ask({ type: 'personCode', by, person, key, proof })
  }

  test('已登录的系统管理员发得出，码能设口令', async () => {
    const admin = freshKey()
    await signIn('gu-wenbo', SECRET, admin.key)
    const answer = await ask('gu-wenbo', 'luo-jingxian', admin)
    if (!answer.ok) throw new Error(answer.refusal.words)
    expect(await change('luo-jingxian', answer.reply.code, NEXT)).toMatchObject({ ok: true })
  })

  test('没有登录的、不是系统管理员的、给别人的证明都不行', async () => {
    expect(await ask('gu-wenbo', 'luo-jingxian', freshKey())).toMatchObject(refused('先在本席位登录'))
    const chief = freshKey()
    await signIn('chen-yanqiu', NEXT, chief.key)
    expect(await ask('chen-yanqiu', 'luo-jingxian', chief)).toMatchObject(refused('只有系统管理员'))
    const admin = freshKey()
    await signIn('gu-wenbo', SECRET, admin.key)
    const { nonce } = await desk.told('challenge')
    const words = personCodeWords(nonce, 'gu-wenbo', 'chen-yanqiu')
    const proof = sign(null, Buffer.from(words), admin.privateKey).toString('base64')
    const swapped = {
      type: 'personCode',
      by: 'gu-wenbo',
      person: 'luo-jingxian',
      key: admin.key,
      proof,
    } as const
    expect(await desk.ask(swapped)).toMatchObject(refused('先在本席位登录'))
  })
})

test('每次登录、改口令、发口令码，成与不成，都留下一条审计', async () => {
  await signIn('nobody', SECRET)
  const book = new PeopleBook(join(place.dir, 'people.sqlite'))
  const lines = book.audit(1000)
  book.close()
  expect(lines[0]).toEqual({
    ...{ at: now, seat: desk.seat, person: 'nobody', act: 'signIn' },
    refused: expect.stringContaining('通讯录里没有'),
  })
  for (const act of ['signIn', 'changeSecret', 'personCode'] as const) {
    expect(lines.some((line) => line.act === act && line.refused === null)).toBe(true)
    expect(lines.some((line) => line.act === act && line.refused !== null)).toBe(true)
  }
})

test('中心的文件和日志里找不到任何口令', () => {
  const files = readdirSync(place.dir, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const { name: file } of files) {
    const bytes = readFileSync(join(place.dir, file)).toString('latin1')
    for (const secret of [SECRET, NEXT]) expect(bytes).not.toContain(secret)
  }
})

test('演示口令只在演示世界有效，在那里人人都有，改了就用自己的', async () => {
  const demo = await centreForTest({ limits: { secrets: many } })
  const seat = await demo.seat()
  const card = { unit: '', title: '', street: null, phones: [], groups: [], email: null, note: '', posts: [] }
  const ye = say('person.put', 'person/ye-zhiheng', { ...card, name: '叶志恒' }, { seat: seat.seat })
  await seat.ask({ type: 'submit', commands: [ye] })
  expect(demo.centre.makeFirstCode()).toBeNull()
  expect(await signIn('ye-zhiheng', DEMO_SECRET, freshKey().key, seat)).toMatchObject({ ok: true })
  const own = await change('ye-zhiheng', DEMO_SECRET, SECRET, freshKey().key, seat)
  expect(own).toMatchObject({ ok: true })
  expect(await signIn('ye-zhiheng', DEMO_SECRET, freshKey().key, seat)).toMatchObject(refused('口令不对'))
  await demo.close()
  expect(await signIn('liang-qiheng', DEMO_SECRET)).toMatchObject(refused('通讯录里没有'))
  await put('liang-qiheng', ['leader'])
  expect(await signIn('liang-qiheng', DEMO_SECRET)).toMatchObject(refused('还没有设口令'))
})
