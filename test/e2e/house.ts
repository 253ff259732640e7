import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { feedsShape } from '../../domain/district.ts'
import type { Role } from '../../protocol/identity.ts'
import { type DeskProgram, openDeskProgram } from '../../tools/launch/desk-program.ts'
import { root } from '../../tools/launch/root.ts'
import { freePorts } from '../media/free-port.ts'

/** A real centre, real bridges and real desks on free ports in a folder of their own. */
export interface House {
  readonly folder: string
  /** `ahead`: ms its clock has gone on while it was away. */
  startCentre(ahead?: number): Promise<void>
  killCentre(): Promise<void>
  startBridge(id: string): Promise<void>
  killBridge(id: string): Promise<void>
  /** A desk of the district, or of the street `role` names; enrolled at its first start. */
  openDesk(name: string, role?: Role): Promise<DeskProgram>
  end(): Promise<void>
}

const FEEDS = join(root, 'resources', 'district', 'haizhu', 'feeds.json')

/** `superiors`: platforms signed reports may be handed to. */
export async function buildHouse(superiors: readonly object[] = []): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'house-'))
  /** Chosen by the system at the first start and kept. */
  let centrePort = 0
  const bridges = await Promise.all(
    feedsShape.parse(JSON.parse(readFileSync(FEEDS, 'utf8'))).bridges.map(async ({ id, name, street }) => {
      const port = await freePorts()
      return { id, name, street, port, rtcPort: await freePorts(2), url: `http://127.0.0.1:${port}` }
    }),
  )
  const bridgesFile = join(folder, 'bridges.json')
  writeFileSync(
    bridgesFile,
    JSON.stringify(bridges.map(({ id, name, street, url }) => ({ id, name, street, url }))),
  )
  const superiorsFile = join(folder, 'superior.json')
  writeFileSync(superiorsFile, JSON.stringify(superiors))
  const centreDir = join(folder, 'centre')
  const processByName = new Map<string, ChildProcess>()
  const desks = new Set<DeskProgram>()

  const server = (name: string, args: readonly string[], ahead = 0) =>
    new Promise<string>((resolve, refuse) => {
      const said: string[] = []
      const later = `const now = Date.now; Date.now = () => now() + ${ahead}`
      const clock = ahead === 0 ? [] : ['--import', `data:text/javascript,${encodeURIComponent(later)}`]
      const child = spawn(process.execPath, [...clock, join(root, 'server', 'index.ts'), ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      processByName.set(name, child)
      createInterface({ input: child.stdout }).on('line', (line) => {
        said.push(line)
        if (line.includes('"ready":true')) resolve((JSON.parse(line) as { url: string }).url)
      })
      createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
      child.once('exit', () => refuse(new Error(`${name} ended: ${said.join(' | ')}`)))
    })
  const killed = async (name: string) => {
    const child = processByName.get(name)
    processByName.delete(name)
    if (child === undefined || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  const startCentre = async (ahead = 0) => {
    const url = await server(
      'centre',
      [
        ...['--role', 'centre', '--dir', centreDir, '--port', String(centrePort), '--world', 'real'],
        ...['--name', '海珠区', '--bridges', bridgesFile, '--superior', superiorsFile],
      ],
      ahead,
    )
    centrePort = Number(new URL(url).port)
  }

  return {
    folder,
    startCentre,
    killCentre: () => killed('centre'),
    startBridge: async (id) => {
      const bridge = bridges.find((one) => one.id === id)
      if (bridge === undefined) throw new Error(`no bridge ${id}`)
      await server(`bridge ${id}`, [
        ...['--role', 'bridge', '--bridge', id, '--name', bridge.name, '--street', bridge.street],
        ...['--dir', join(folder, id), '--port', String(bridge.port), '--rtc-port', String(bridge.rtcPort)],
        ...['--centre-key', join(centreDir, 'centre-key.pub'), '--feeds', FEEDS],
        ...['--clips', process.env.ZHT_CLIPS ?? '', '--worker', process.env.MEDIASOUP_WORKER_BIN ?? ''],
      ])
    },
    killBridge: (id) => killed(`bridge ${id}`),
    openDesk: async (name, role = 'district') => {
      const data = join(folder, `desk-${name}`)
      mkdirSync(data, { recursive: true })
      const args = [root, '--data', data, '--name', name]
      if (!existsSync(join(data, 'config.json'))) {
        const code = await makeCode(centreDir, centrePort, name, role)
        args.push('--centre', `ws://127.0.0.1:${centrePort}`, '--code', code)
      }
      const desk = await openDeskProgram(args, data)
      desks.add(desk)
      return desk
    },
    end: async () => {
      for (const desk of desks) await desk.close().catch(() => {})
      for (const name of [...processByName.keys()]) await killed(name)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makeCode(dir: string, port: number, name: string, role: Role): Promise<string> {
  const args = [
    join(root, 'server', 'index.ts'),
    '--make-code',
    role,
    name,
    '--dir',
    dir,
    '--port',
    String(port),
  ]
  return await new Promise((resolve, refuse) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (data) => {
      out += data
    })
    child.stderr.on('data', (data) => {
      err += data
    })
    child.once('exit', () => {
      const code = out.trim().split(/\s+/).at(-1)
      if (code === undefined || code === '') refuse(new Error(`no code: ${err}`))
      else resolve(code)
    })
  })
}

/** The centre, two bridges and two desks of the duty room in a house that was built. */
export async function openDutyRoom(house: House): Promise<[DeskProgram, DeskProgram]> {
  await house.startCentre()
  await Promise.all([house.startBridge('jiangnanzhong'), house.startBridge('pazhou')])
  return [await house.openDesk('甲席'), await house.openDesk('乙席')]
}
