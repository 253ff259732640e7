import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Engine } from '../engine/api.ts'
import { openEngine } from '../engine/engine.ts'
import type { LinkState } from '../protocol/desk.ts'
import { type Centre, startCentre } from '../server/centre.ts'
import { type ConfigFile, openConfig } from './config.ts'
import { openSeatKey } from './seat-key.ts'
import { addOwnWorld, joinWorld, openWorld, type WorldParts } from './world.ts'

const dir = mkdtempSync(join(tmpdir(), 'world-'))
const tls = join(dir, 'tls')
const key = openSeatKey(join(dir, 'seat.key'), {
  isEncryptionAvailable: () => false,
  encryptString: (text) => Buffer.from(text),
  decryptString: (data) => data.toString(),
})
let centre: Centre

beforeAll(async () => {
  const make = join(import.meta.dirname, '../tools/make-ca.ts')
  execFileSync(process.execPath, [make, '--dir', tls, '127.0.0.1'])
  centre = await startCentre({
    dir: join(dir, 'centre'),
    host: '127.0.0.1',
    port: 0,
    tls: { cert: readFileSync(join(tls, 'server.crt')), key: readFileSync(join(tls, 'server.key')) },
    world: 'real',
    name: '海珠区',
    bridges: [],
  })
})
afterAll(async () => {
  await centre.close()
  rmSync(dir, { recursive: true, force: true })
})

const noCentre = (): never => {
  throw new Error('本机中心起不来')
}

/** A desk's world with its real memory; `links` is what the screen hears last. */
function deskOn(config: ConfigFile, startEmbedded: WorldParts['startCentre'] = noCentre) {
  let links: LinkState[] = []
  const opened: Engine[] = []
  const closed: Engine[] = []
  const parts: WorldParts = {
    config,
    key,
    openEngine: async (folder) => {
      const engine = await openEngine({
        dir: folder,
        worker: new URL('../engine/worker.ts', import.meta.url),
      })
      opened.push(engine)
      return { ...engine, close: () => engine.close().then(() => void closed.push(engine)) }
    },
    startCentre: startEmbedded,
    notify: (notice) => {
      if (notice.type === 'links') links = notice.links
    },
    trouble: () => {},
  }
  return { parts, opened, closed, link: () => links.find(({ service }) => service === 'centre') }
}

const claim = async (ca: string) => {
  const code = await centre.makeCode({ role: 'district', name: '甲', minutes: 5 })
  return { centre: centre.url, ca, code, name: '甲', district: '海珠区' }
}

describe('自办 CA 的中心', () => {
  test('用 CA 文件加入以后，原文件移走也照常连上', async () => {
    const config = openConfig(join(dir, 'one'))
    renameSync(join(tls, 'ca.crt'), join(dir, 'usb.crt'))
    const id = await joinWorld(config, key, await claim(join(dir, 'usb.crt')))
    renameSync(join(dir, 'usb.crt'), join(tls, 'ca.crt'))
    const { parts, link } = deskOn(openConfig(config.folder))
    const world = await openWorld(id, parts)
    await vi.waitUntil(() => link()?.state === 'up', { timeout: 30_000 })
    await world.close()
  })

  test('证书怎么也读不出来：照常打开，不连中心，说明原因', async () => {
    const config = openConfig(join(dir, 'two'))
    const id = await joinWorld(config, key, await claim(join(tls, 'ca.crt')))
    rmSync(join(config.folder, 'worlds', id, 'ca.pem'))
    config.changeWorld(id, { ca: join(dir, 'gone.crt') })
    const { parts, link } = deskOn(config)
    const world = await openWorld(id, parts)
    expect(await world.engine.query('incident.all', { limit: 1, before: null })).toEqual([])
    expect(link()).toMatchObject({ state: 'refused', words: expect.stringContaining('gone.crt 读不出来') })
    await world.close()
  })

  test('不是证书的文件不能用来加入，席位码没有用掉', async () => {
    const config = openConfig(join(dir, 'three'))
    const wrong = await claim(join(tls, 'server.key'))
    await expect(joinWorld(config, key, wrong)).rejects.toThrow('不是 PEM 格式的证书')
    expect(config.read().worlds).toEqual([])
    await joinWorld(config, key, { ...wrong, ca: join(tls, 'ca.crt') })
    expect(config.current()?.seat).toEqual(expect.any(String))
  })
})

test('打不开时，已经打开的都关上', async () => {
  const config = openConfig(join(dir, 'four'))
  const id = addOwnWorld(config, 'real', '海珠区', [])
  const { parts, opened, closed } = deskOn(config)
  await expect(openWorld(id, parts)).rejects.toThrow('本机中心起不来')
  expect([opened.length, closed.length]).toEqual([1, 1])
})

test('本机中心换了端口，会话和附件跟过去', async () => {
  const own = (port: number) =>
    startCentre({
      dir: join(dir, 'own'),
      host: '127.0.0.1',
      port,
      world: 'real',
      name: '海珠区',
      bridges: [],
    })
  let running = await own(0)
  const code = await running.makeCode({ role: 'district', name: '甲', minutes: 5 })
  const config = openConfig(join(dir, 'five'))
  const id = addOwnWorld(config, 'real', '海珠区', [])
  let tell = (_url: string) => {}
  const { publicKey, port, url } = running
  const { parts, link } = deskOn(config, () => ({
    ready: Promise.resolve({ type: 'ready', url, port, code, publicKey, firstCode: null }),
    follow: (hear) => {
      tell = hear
      hear(running.url)
      return () => {}
    },
    firstCode: () => null,
    stop: () => {},
  }))
  const world = await openWorld(id, parts)
  await vi.waitUntil(() => link()?.state === 'up', { timeout: 30_000 })
  await running.close()
  await vi.waitUntil(() => link()?.state === 'down', { timeout: 30_000 })
  running = await own(0)
  tell(running.url)
  await vi.waitUntil(() => link()?.state === 'up', { timeout: 30_000 })
  await world.close()
  await running.close()
})
