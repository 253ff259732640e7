import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
    expect(openConfig(where).current()).toBeNull()
    expect(readdirSync(where).some((file) => file.startsWith('config.json.unreadable-'))).toBe(true)
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
