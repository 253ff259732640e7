import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openConfig } from './config.ts'
import { addOwnWorld, socketAddress } from './world.ts'

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'config-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true })
})

describe('本机配置', () => {
  it('写下的世界重新打开后还在', () => {
    const where = folder()
    const id = addOwnWorld(openConfig(where), 'demo', '海珠区', [])
    expect(openConfig(where).current()).toMatchObject({ id, world: 'demo', district: '海珠区', seat: null })
  })
  it('没人动多久锁定、退出可以写在配置里，没写的按席位的惯例', () => {
    const where = folder()
    const config = openConfig(where)
    const id = addOwnWorld(config, 'real', '海珠区', [])
    expect(openConfig(where).current()?.idle).toBeUndefined()
    config.changeWorld(id, { idle: { lockAfter: 5, signOutAfter: null } })
    expect(openConfig(where).current()?.idle).toEqual({ lockAfter: 5, signOutAfter: null })
  })
  it('读不懂的配置另存一份，不会被覆盖也不会被半信半疑地使用', () => {
    const where = folder()
    writeFileSync(join(where, 'config.json'), '{"current": 5')
    const opened = openConfig(where)
    expect(opened.current()).toBeNull()
    expect(opened.trouble).toContain('读不懂，原样另存为 config.json.unreadable-')
    const aside = readdirSync(where).filter((file) => file.startsWith('config.json.unreadable-'))
    expect(aside.map((file) => readFileSync(join(where, file), 'utf8'))).toEqual(['{"current": 5'])
    // Told once: at the next start nothing is left to set aside.
    expect(openConfig(where).trouble).toBeNull()
  })
  it.each([
    ['十七块显示器', Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`屏${i} 1920x1080`, i + 1]))],
    ['号码不对', { '屏 1920x1080': 99 }],
    ['整个不对', 'x'],
  ])('记住的显示器坏了（%s），席位和世界一个不丢', (_name, displays) => {
    const where = folder()
    const id = addOwnWorld(openConfig(where), 'real', '海珠区', [])
    const file = join(where, 'config.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), displays }))
    const opened = openConfig(where)
    expect(opened.current()?.id).toBe(id)
    expect(opened.read().displays).toEqual({})
    expect(opened.trouble).toBeNull()
  })
  it('一个世界读不懂，别的世界照常，原样另存', () => {
    const where = folder()
    const id = addOwnWorld(openConfig(where), 'real', '海珠区', [])
    const file = join(where, 'config.json')
    const stored = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...stored, worlds: [{ id: 'broken' }, ...stored.worlds] }))
    const opened = openConfig(where)
    expect(opened.current()?.id).toBe(id)
    expect(opened.trouble).toContain('1 个世界读不懂')
  })
  it('写不合格式的内容当场拒绝，原来的照旧', () => {
    const where = folder()
    const config = openConfig(where)
    const id = addOwnWorld(config, 'real', '海珠区', [])
    expect(() => config.change((before) => ({ ...before, displays: { 屏: 17 } }))).toThrow('没有写下')
    expect(config.read().displays).toEqual({})
    expect(openConfig(where).current()?.id).toBe(id)
  })
  it('第一百零一个世界不再新建，话说明白；已有的都在', () => {
    const where = folder()
    const config = openConfig(where)
    for (let made = 0; made < 100; made += 1) addOwnWorld(config, 'demo', '海珠区', [])
    expect(() => addOwnWorld(config, 'demo', '海珠区', [])).toThrow('已有 100 个世界')
    expect(openConfig(where).read().worlds).toHaveLength(100)
    config.changeWorld(config.read().worlds[0]?.id ?? '', { alias: '甲-01' })
    expect(openConfig(where).read().worlds[0]?.alias).toBe('甲-01')
  })
  it('读不出来（不是没有）就不启动，绝不当成空的覆盖掉', () => {
    const where = folder()
    // A folder in its place: like a missing right or a failing disk, there and not to be read.
    mkdirSync(join(where, 'config.json'))
    expect(() => openConfig(where)).toThrow('config.json 读不出来')
    expect(readdirSync(where)).toContain('config.json')
  })
})

describe('中心地址', () => {
  it('写 wss、https 或只写主机名都可以', () => {
    expect(socketAddress('wss://centre.example:8443')).toBe('https://centre.example:8443')
    expect(socketAddress('https://centre.example')).toBe('https://centre.example')
    expect(socketAddress('centre.example')).toBe('https://centre.example')
  })
  it('明文只允许本机', () => {
    expect(socketAddress('ws://127.0.0.1:9000')).toBe('http://127.0.0.1:9000')
    expect(() => socketAddress('ws://10.0.0.5:9000')).toThrow('明文只允许本机')
  })
})
