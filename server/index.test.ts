import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SeatClient } from '../test/centre/seat-client.ts'

let dir: string
let children: { child: ChildProcess; end: Promise<unknown> }[]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zhihuitai-server-'))
  children = []
})
afterEach(async () => {
  for (const { child, end } of children) {
    child.kill('SIGKILL')
    await end
  }
  rmSync(dir, { recursive: true, force: true })
})

function start(...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'index.ts'), ...args])
  let out = ''
  let err = ''
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.on('data', (data) => {
      out += data
      if (out.includes('\n')) resolve(out)
    })
    child.once('close', () => resolve(out))
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  const end = once(child, 'close').then(([code]) => ({ code, out, err: err.trim() }))
  children.push({ child, end })
  return { child, firstLine, end }
}

const centreArgs = () => [
  '--role',
  'centre',
  '--dir',
  join(dir, 'centre'),
  '--world',
  'demo',
  '--name',
  '海珠区',
]

describe('命令行', () => {
  test('给人发口令码：首个的、指名的；没有中心的文件夹说明白', async () => {
    const folder = join(dir, 'centre')
    const early = await start('--person-code', 'first', '--dir', folder).end
    expect(early).toMatchObject({ code: 1, err: expect.stringContaining('还没有记录') })
    const centre = start(...centreArgs())
    await centre.firstLine
    for (const person of ['first', 'chen-yanqiu']) {
      const made = await start('--person-code', person, '--dir', folder).end
      expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}\n$/) })
    }
    const wrong = await start('--person-code', '不是编号', '--dir', folder).end
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('person') })
  })

  test('中心启动后报出地址，凭命令行发的席位码可以加入，收到停止信号后干净退出', async () => {
    const centre = start(...centreArgs())
    const ready = JSON.parse(await centre.firstLine)
    expect(ready).toMatchObject({ ready: true, role: 'centre' })
    expect(statSync(join(dir, 'centre', 'centre-key')).mode & 0o777).toBe(0o600)

    const made = await start('--make-code', 'district', '张三', '--dir', join(dir, 'centre')).end
    const seat = new SeatClient(ready.url)
    const enrolled = await seat.enrol(made.out.trim())
    expect(enrolled.ok && enrolled.reply.alias).toBe('甲-01')
    const hello = await seat.hello()
    expect(hello.ok && hello.reply.name).toBe('海珠区')
    const health = await (await fetch(`${ready.url}/health`)).json()
    expect(health).toMatchObject({ role: 'centre', world: 'demo', head: { seq: 0 }, sessions: 1 })
    seat.close()

    centre.child.kill('SIGTERM')
    expect((await centre.end).code).toBe(0)
  })

  test('端口被占用时用一句话说明并退出', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { code, err } = await start(...centreArgs(), '--port', String(port)).end
    expect([code, err]).toEqual([1, `端口 ${port} 已被占用，请换一个端口或先停掉占用它的程序`])
    other.close()
  })

  test('文件夹用不了时用一句话说明并退出', async () => {
    writeFileSync(join(dir, 'centre'), '')
    const { code, err } = await start(...centreArgs()).end
    expect([code, err]).toEqual([1, `${join(dir, 'centre')} 不是文件夹，请换一个文件夹`])
  })

  test('记录文件损坏时用一句话说明并退出', async () => {
    writeFileSync(join(dir, 'ledger.sqlite'), '不是数据库'.repeat(500))
    const { code, err } = await start('--role', 'centre', '--dir', dir).end
    expect([code, err]).toEqual([1, `${dir} 里的记录文件已损坏，请恢复备份后再启动`])
  })

  test('没有证书不对外网地址开放', async () => {
    const { code, err } = await start(...centreArgs(), '--host', '0.0.0.0').end
    expect(code).toBe(1)
    expect(err).toContain('必须配置证书')
  })

  test('席位码的角色写错时说明用法', async () => {
    const { code, err } = await start('--make-code', 'street/1', '张三', '--dir', dir).end
    expect(code).toBe(1)
    expect(err).toContain('用法')
  })
})
