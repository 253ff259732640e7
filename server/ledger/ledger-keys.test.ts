import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Command, Event } from '../../domain/envelope.ts'
import { kindNamed } from '../../domain/index.ts'
import { accept, districtOnly, type Kind, kind, reject } from '../../domain/model.ts'
import { personal } from '../../domain/personal.ts'
import { openKeyFile } from '../../engine/seal/key-file.ts'
import { createSeals } from '../../engine/seal/seals.ts'
import { logLine, say } from '../test/commands.ts'
import { itemsOf } from '../test/items-of.ts'
import { district, ledgerForTest } from '../test/open-ledger.ts'
import { viewerOf } from '../test/viewer-of.ts'
import type { Ledger } from './ledger.ts'

const NAME = '令狐采薇'
const NUMBER = '13977665521'
const folders: string[] = []
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** A seat that seals, and a ledger on files beside it. */
async function place(kinds = kindNamed) {
  const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-keys-'))
  folders.push(dir)
  const own = openKeyFile(':memory:')
  const keyFile = join(dir, 'ledger-keys.sqlite')
  const parts = { path: join(dir, 'ledger.sqlite'), kinds, keys: openKeyFile(keyFile) }
  const { ledger, troubles } = await ledgerForTest(parts)
  return { dir, own, seals: createSeals(own, kinds), ledger, troubles }
}
function call(stream = 'log/1'): Command {
  const line = logLine('江南大道中积水', { stream })
  return { ...line, v: 2, data: { ...line.data, kind: 'call', caller: NAME, phone: NUMBER } }
}
const destroy = () =>
  say(
    'seal.destroy',
    'seal/log.1',
    { why: '处置结束' },
    { by: { seat: '甲-01', person: null, post: 'chief' } },
  )
async function events(ledger: Ledger): Promise<Event[]> {
  return (await ledger.batchFor(viewerOf('district'), 0)).flatMap(itemsOf) as Event[]
}
/** Files with the name or the number anywhere in them. */
const holding = (dir: string) =>
  readdirSync(dir).filter((name) => {
    const bytes = readFileSync(join(dir, name))
    return bytes.includes(NAME) || bytes.includes(NUMBER)
  })

describe('中心保管钥匙', () => {
  test('随操作送来的钥匙收下，记录里只有密文，钥匙先于内容发给看得到的席位', async () => {
    const { dir, own, seals, ledger } = await place()
    const sealed = seals.sealCommand(call())
    await ledger.submit([sealed], district, own.of(['log/1']))
    const [event] = await events(ledger)
    expect(event).toMatchObject({
      data: { caller: null, phone: null },
      sealed: expect.stringMatching(/^s1\./),
    })
    expect(seals.open(event as Event)).toMatchObject({ data: { caller: NAME, phone: NUMBER } })
    const batch = await ledger.batchFor(viewerOf('district'), 0)
    expect(batch.map(({ type }) => type)).toEqual(['key', 'events'])
    expect((await ledger.batchFor(viewerOf('street/440105012'), 0)).map(({ type }) => type)).toEqual([
      'events',
    ])
    expect(await ledger.keysFor(viewerOf('district'), ['log/1'])).toEqual(own.of(['log/1']))
    expect(await ledger.keysFor(viewerOf('street/440105012'), ['log/1'])).toEqual([])
    expect(await ledger.keysFor(viewerOf('wall'), ['log/1'])).toEqual([])
    expect(holding(dir)).toEqual([])
  })

  test('没有封存就送来的，中心封存后才写：文件里没有原文，回执也猜不出号码', async () => {
    const { dir, ledger, troubles } = await place()
    const plain = call()
    const receipts = await ledger.submit([plain], district)
    expect(receipts).toMatchObject([{ ok: true }])
    expect(await ledger.submit([{ ...plain, data: { ...plain.data, phone: '110' } }], district)).toEqual(
      receipts,
    )
    expect((await ledger.batchFor(viewerOf('district'), 0)).map(({ type }) => type)).toEqual([
      'key',
      'events',
    ])
    expect(holding(dir)).toEqual([])
    expect(troubles).toEqual([])
  })

  test('钥匙没有送到：照样受理，密文原样记下；钥匙补来以后打得开', async () => {
    const { own, seals, ledger } = await place()
    await ledger.submit([seals.sealCommand(call())], district)
    const [event] = await events(ledger)
    expect(seals.open(event as Event)).toMatchObject({ data: { caller: NAME } })
    expect([ledger.lacksKeys('甲-01'), ledger.lacksKeys('甲-01'), ledger.lacksKeys('甲-02')]).toEqual([
      true,
      false,
      true,
    ])
    await ledger.takeKeysBack(viewerOf('street/440105012'), own.of(['log/1']))
    expect(await ledger.keysFor(viewerOf('district'), ['log/1'])).toEqual([])
    await ledger.takeKeysBack(viewerOf('district'), own.of(['log/1']))
    expect(await ledger.keysFor(viewerOf('district'), ['log/1'])).toEqual(own.of(['log/1']))
    expect(ledger.lacksKeys('甲-03')).toBe(false)
  })

  test('与操作无关的、冒名的钥匙不收', async () => {
    const { own, seals, ledger } = await place()
    const sealed = seals.sealCommand(call())
    const [key] = own.of(['log/1'])
    own.forWriting('log/2')
    if (key === undefined) throw new Error('a key was expected')
    await ledger.submit([sealed], district, [{ ...key, secret: 'A'.repeat(43) }, ...own.of(['log/2'])])
    expect(await ledger.keysFor(viewerOf('district'), ['log/1', 'log/2'])).toEqual([])
  })

  test('规则看得到姓名号码，写进记录的仍是密文', async () => {
    const shape = z.object({ phone: personal(z.string()) })
    const visit = kind({
      ...{
        name: 'visit',
        commands: { note: shape },
        facts: { noted: shape },
        initial: { phone: null as string | null },
      },
      testimony: [],
      decide: (state, { data }) => {
        if (data.phone === null) return reject('请填写来访者电话')
        if (data.phone === state.phone) return reject('这个电话已经登记过')
        return accept({ type: 'visit.noted', data })
      },
      evolve: (_, { data }) => ({ phone: data.phone }),
      audience: () => districtOnly,
    })
    const kinds = (name: string) => (name === 'visit' ? (visit as unknown as Kind) : kindNamed(name))
    const { dir, own, seals, ledger } = await place(kinds)
    const note = (phone: string) => seals.sealCommand(say('visit.note', 'visit/1', { phone }))
    const submit = (command: Command) => ledger.submit([command], district, own.of(['visit/1']))
    expect(await submit(note(NUMBER))).toMatchObject([{ ok: true }])
    expect(await submit(note(NUMBER))).toMatchObject([{ ok: false, reason: '这个电话已经登记过' }])
    expect(holding(dir)).toEqual([])
  })
})

describe('中心销毁钥匙（突发事件应对法 第八十五条、个人信息保护法 第四十七条）', () => {
  test('事实记下后钥匙立即没有，做好的批次里也不再带，迟到的不再收', async () => {
    const { own, seals, ledger } = await place()
    await ledger.submit([seals.sealCommand(call())], district, own.of(['log/1']))
    expect((await ledger.nextBatch(viewerOf('district'), 0))?.keys).toHaveLength(1)
    expect(await ledger.submit([destroy()], district)).toMatchObject([{ ok: true }])
    expect(await ledger.keysFor(viewerOf('district'), ['log/1'])).toEqual([])
    expect((await ledger.nextBatch(viewerOf('district'), 0))?.keys).toEqual([])
    await ledger.takeKeysBack(viewerOf('district'), own.of(['log/1']))
    await ledger.submit([seals.sealCommand(call())], district, own.of(['log/1']))
    expect(await ledger.keysFor(viewerOf('district'), ['log/1'])).toEqual([])
    expect(ledger.lacksKeys('甲-01')).toBe(false)
    const last = (await events(ledger)).at(-1)
    expect(last).toMatchObject({ type: 'log.contested', data: { caller: null, phone: null } })
  })

  test('没有封存就送来、而钥匙已销毁的：事照记，姓名号码不再写下', async () => {
    const { dir, own, seals, ledger } = await place()
    await ledger.submit([seals.sealCommand(call()), destroy()], district, own.of(['log/1']))
    expect(await ledger.submit([call()], district)).toMatchObject([{ ok: true }])
    const last = (await events(ledger)).at(-1)
    expect(last).toMatchObject({ type: 'log.contested', data: { caller: null } })
    expect(last).not.toHaveProperty('sealed')
    expect(holding(dir)).toEqual([])
  })

  test('提交以后、销毁之前断电：重开时接着销毁', async () => {
    const { dir, own, seals, ledger } = await place()
    await ledger.submit([seals.sealCommand(call()), destroy()], district, own.of(['log/1']))
    await ledger.close()
    // The key file as it was before: only the ledger has heard of it.
    for (const end of ['', '-wal', '-shm']) rmSync(join(dir, `ledger-keys.sqlite${end}`), { force: true })
    const late = openKeyFile(join(dir, 'ledger-keys.sqlite'))
    late.take(own.of(['log/1']))
    const again = await ledgerForTest({ path: join(dir, 'ledger.sqlite'), keys: late })
    expect(await again.ledger.keysFor(viewerOf('district'), ['log/1'])).toEqual([])
    await again.ledger.close()
    const [key] = own.of(['log/1'])
    const secret = Buffer.from(key?.secret ?? '', 'base64url')
    expect(readdirSync(dir).filter((name) => readFileSync(join(dir, name)).includes(secret))).toEqual([])
  })
})
