import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Command } from '../../domain/envelope.ts'
import { openSeat, type Seat } from '../seat.ts'
import { commandsOf } from '../testing/commands.ts'
import { smallCentre } from '../testing/small-centre.ts'
import { openKeyFile } from './key-file.ts'

const folders: string[] = []
const seats: Seat[] = []
afterEach(() => {
  for (const seat of seats.splice(0)) seat.close()
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true })
})
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-seal-'))
  folders.push(dir)
  return dir
}
function open(dir: string): Seat {
  const seat = openSeat({ dir, checkProjections: true })
  seats.push(seat)
  return seat
}
const close = (seat: Seat) => seats.splice(seats.indexOf(seat), 1)[0]?.close()

const CALLER = '欧阳凌霄'
/** As a token it shares no beginning with its neighbours, so a leaf of the index spells it out. */
const LATIN = 'Qwzxnovakova'
const PHONE = '13912345678'
const call = (make: ReturnType<typeof commandsOf>, stream: string, caller = CALLER): Command =>
  make(stream, {
    type: 'log.write',
    data: { kind: 'call', text: '江南大道中积水', occurredAt: null, incident: null, caller, phone: PHONE },
  })
const destroy = (make: ReturnType<typeof commandsOf>, stream: string): Command => {
  const command = make(stream, { type: 'seal.destroy', data: { why: '应急处置已结束' } })
  return { ...command, by: { ...command.by, post: 'leader' } }
}
const day = { day: '2026-11-21', kinds: [], limit: 500, before: null }
const line = (seat: Seat, stream: string) => seat.query('log.day', day).find(({ key }) => key === stream)
const found = (seat: Seat, words: string) => {
  while (seat.chores());
  const args = { words, kinds: [], from: null, to: null, before: null, limit: 50 }
  return seat.query('log.search', args as never).map(({ key }) => key)
}

/** Every file of the folder that holds one of the texts. */
function holding(dir: string, ...texts: string[]): string[] {
  return readdirSync(dir).filter((name) => {
    const bytes = readFileSync(join(dir, name))
    return texts.some((text) => bytes.includes(text))
  })
}

describe('本机封存个人信息（个人信息保护法 第五十一条）', () => {
  test('写下时姓名电话就已封存：待发文件里没有原文，屏幕和检索照常', () => {
    const dir = folder()
    const seat = open(dir)
    const command = call(commandsOf('甲-01', 1), 'log/1')
    expect(seat.submit(command)).toEqual({ ok: true, pending: true })
    expect(line(seat, 'log/1')).toMatchObject({ caller: CALLER, phone: PHONE, pending: true })
    expect(holding(dir, CALLER, PHONE).filter((name) => !name.startsWith('seat.sqlite'))).toEqual([])
    const [sent] = seat.toSend(10)
    expect(sent).toMatchObject({
      data: { caller: null, phone: null },
      sealed: expect.stringMatching(/^s1\./),
    })
    expect(JSON.stringify(sent)).not.toContain(PHONE)
    expect(seat.keysFor([sent as Command])).toMatchObject([{ stream: 'log/1' }])
    expect(seat.submit(command)).toEqual({ ok: true, pending: true })
    expect(seat.submit({ ...command, data: { ...command.data, phone: '110' } })).toMatchObject({ ok: false })
  })

  test('没有个人信息的操作不动钥匙，也不带封存', () => {
    const seat = open(folder())
    const make = commandsOf('甲-01', 1)
    seat.submit(
      make('log/1', {
        type: 'log.write',
        data: { kind: 'note', text: '巡查', occurredAt: null, incident: null },
      }),
    )
    expect(seat.toSend(1)[0]).not.toHaveProperty('sealed')
    expect(seat.keysFor(seat.toSend(1))).toEqual([])
  })

  test('断电重开：钥匙先于操作写下，答应过的都能打开，重发的还是同一份密文', () => {
    const dir = folder()
    const seat = open(dir)
    seat.submit(call(commandsOf('甲-01', 1), 'log/1'))
    const before = seat.toSend(1)
    close(seat)
    const again = open(dir)
    expect(again.toSend(1)).toEqual(before)
    expect(line(again, 'log/1')).toMatchObject({ caller: CALLER, phone: PHONE, pending: true })
  })

  test('写到一半断电：钥匙已在，操作还没有答应，重开后预览收回；再写一遍照常', () => {
    const [dir, torn] = [folder(), folder()]
    let isCopied = false
    const seat = openSeat({
      dir,
      // Rows are shown, the outbox has not committed: the moment before the answer.
      onTouched: ({ streams }) => {
        if (isCopied || !streams.has('log/1')) return
        isCopied = true
        for (const name of readdirSync(dir)) {
          if (!name.endsWith('-shm')) copyFileSync(join(dir, name), join(torn, name))
        }
      },
    })
    seats.push(seat)
    const command = call(commandsOf('甲-01', 1), 'log/1')
    expect(seat.submit(command).ok).toBe(true)
    expect(isCopied).toBe(true)
    const again = open(torn)
    expect(again.keysFor(seat.toSend(1))).toEqual(seat.keysFor(seat.toSend(1)))
    expect(again.toSend(1)).toEqual([])
    expect(line(again, 'log/1')).toBeUndefined()
    expect(again.submit(command)).toEqual({ ok: true, pending: true })
    expect(line(again, 'log/1')).toMatchObject({ caller: CALLER, phone: PHONE })
  })

  test('钥匙先到、后到都一样：打开、列出、检索得到', () => {
    const [writer, early, late] = [open(folder()), open(folder()), open(folder())]
    const centre = smallCentre()
    writer.submit(call(commandsOf('甲-01', 1), 'log/1'))
    const commands = writer.toSend(10)
    centre.submit(commands)
    const keys = writer.keysFor(commands)
    expect(JSON.stringify(centre.events)).not.toContain(PHONE)
    early.takeKeys(keys)
    for (const seat of [writer, early, late]) expect(seat.receive(centre.notice(0)).ok).toBe(true)
    expect(line(late, 'log/1')).toMatchObject({ caller: null, phone: null, text: '江南大道中积水' })
    expect(found(late, PHONE)).toEqual([])
    expect(late.keysWanted(10, '')).toEqual(['log/1'])
    late.takeKeys(keys)
    expect(late.keysWanted(10, '')).toEqual([])
    for (const seat of [writer, early, late]) {
      expect(line(seat, 'log/1')).toMatchObject({ caller: CALLER, phone: PHONE })
      expect(found(seat, PHONE)).toEqual(['log/1'])
      expect(seat.fingerprint()).toBe(writer.fingerprint())
    }
  })

  test('两席断网各写同一条：各用各的钥匙，合起来都打得开', () => {
    const [one, two] = [open(folder()), open(folder())]
    const centre = smallCentre()
    one.submit(call(commandsOf('甲-01', 1), 'log/1'))
    two.submit(call(commandsOf('甲-02', 2), 'log/1', '司徒清和'))
    const sent = [one.toSend(1), two.toSend(1)]
    const keys = [one.keysFor(sent[0] ?? []), two.keysFor(sent[1] ?? [])].flat()
    expect(new Set(keys.map(({ id }) => id)).size).toBe(2)
    for (const commands of sent) centre.submit(commands)
    for (const seat of [one, two]) {
      seat.takeKeys(keys)
      seat.receive(centre.notice(0))
    }
    expect(one.fingerprint()).toBe(two.fingerprint())
    expect(found(one, CALLER)).toEqual(['log/1'])
    expect([...one.keysWanted(10, ''), ...two.keysWanted(10, '')]).toEqual([])
  })

  test('冒名的钥匙不收', () => {
    const [writer, other] = [open(folder()), open(folder())]
    writer.submit(call(commandsOf('甲-01', 1), 'log/1'))
    const [key] = writer.keysFor(writer.toSend(1))
    if (key === undefined) throw new Error('a key was expected')
    const centre = smallCentre()
    centre.submit(writer.toSend(1))
    other.receive(centre.notice(0))
    other.takeKeys([
      { ...key, secret: 'A'.repeat(43) },
      { ...key, stream: 'log/2' },
    ])
    expect(line(other, 'log/1')).toMatchObject({ phone: null })
    expect(other.keysWanted(10, '')).toEqual(['log/1'])
  })
})

describe('销毁个人信息（突发事件应对法 第八十五条、个人信息保护法 第四十七条）', () => {
  /** A seat with many lines, one of them with personal data and a correction, indexed and confirmed. */
  function history(dir: string) {
    const seat = open(dir)
    const centre = smallCentre()
    const make = commandsOf('甲-01', 1)
    const send = () => {
      const commands = seat.toSend(500)
      seat.settle(centre.submit(commands))
      expect(seat.receive(centre.notice(seat.have().head.seq)).ok).toBe(true)
    }
    for (let n = 0; n < 40; n++) seat.submit(call(make, `log/other-${n}`, `同事${n}号`))
    seat.submit(call(make, 'log/1', `${CALLER} ${LATIN}`))
    seat.submit(make('log/1', { type: 'log.correct', data: { text: '江南大道中积水已退', why: '复核' } }))
    seat.draft('call', `${CALLER} ${PHONE}`)
    seat.draft('call', '')
    send()
    while (seat.chores());
    seat.submit(make('log/1', { type: 'log.correct', data: { text: '江南大道中积水全退', why: '复核' } }))
    send()
    while (seat.chores());
    return { seat, centre, make, send }
  }

  test('销毁后本机每个文件的每个字节里都没有原文，其余照常可查，链照常相符', () => {
    const dir = folder()
    const { seat, make, send } = history(dir)
    expect(found(seat, CALLER)).toEqual(['log/1'])
    const keys = seat.keysFor([{ ...call(make, 'log/1'), sealed: 's1' }])
    expect(keys).toHaveLength(1)
    expect(seat.submit(destroy(make, 'seal/log.1'))).toMatchObject({ ok: true })
    expect(found(seat, CALLER)).toEqual(['log/1'])
    send()
    expect(holding(dir, CALLER, '凌霄', LATIN, LATIN.toLowerCase())).toEqual([])
    const secret = Buffer.from(keys[0]?.secret ?? '', 'base64url')
    expect(readdirSync(dir).filter((name) => readFileSync(join(dir, name)).includes(secret))).toEqual([])
    expect(line(seat, 'log/1')).toMatchObject({ caller: null, phone: null, text: '江南大道中积水全退' })
    expect(line(seat, 'log/other-3')).toMatchObject({ caller: '同事3号', phone: PHONE })
    expect(found(seat, CALLER)).toEqual([])
    expect(found(seat, '积水全退')).toEqual(['log/1'])
    expect(found(seat, '同事3号')).toEqual(['log/other-3'])
    expect(seat.verify()).toMatchObject({ ok: true })
    seat.takeKeys(keys)
    expect(line(seat, 'log/1')).toMatchObject({ caller: null })
    const print = seat.fingerprint()
    seat.rebuild()
    expect(seat.fingerprint()).toBe(print)
  })

  test('断网的席位在事实到达时照样销毁，连同还没有送出的', () => {
    const [dir, far] = [folder(), folder()]
    const { seat, centre, make, send } = history(dir)
    const away = open(far)
    away.takeKeys(seat.keysFor(centre.events.map((event) => ({ ...event, id: event.command, after: [] }))))
    away.receive(centre.notice(0))
    while (away.chores());
    away.submit(call(commandsOf('甲-02', 2), 'log/1'))
    expect(found(away, CALLER)).toEqual(['log/1'])
    seat.submit(destroy(make, 'seal/log.1'))
    send()
    expect(away.receive(centre.notice(away.have().head.seq)).ok).toBe(true)
    expect(holding(far, CALLER, '凌霄', LATIN, LATIN.toLowerCase())).toEqual([])
    expect(away.toSend(10)).toMatchObject([{ stream: 'log/1', data: { phone: null } }])
    expect(line(away, 'log/1')).toMatchObject({ caller: null })
    const words = away.submit(call(commandsOf('甲-02', 3), 'log/1'))
    expect(words).toMatchObject({ ok: false, reason: expect.stringContaining('已经销毁') })
  })

  test('销毁到一半断电：重开时接着做完', () => {
    const dir = folder()
    const { seat } = history(dir)
    while (seat.chores());
    close(seat)
    // Killed right behind the keys' end: rows, full text and free pages are as they were.
    const keys = openKeyFile(join(dir, 'keys.sqlite'))
    keys.destroy(['log/1'])
    keys.close()
    expect(holding(dir, CALLER)).not.toEqual([])
    expect(holding(dir, LATIN.toLowerCase())).not.toEqual([])
    const again = open(dir)
    expect(line(again, 'log/1')).toMatchObject({ caller: null })
    while (again.chores());
    expect(holding(dir, CALLER, '凌霄', LATIN, LATIN.toLowerCase())).toEqual([])
    expect(found(again, '积水全退')).toEqual(['log/1'])
  })
})
