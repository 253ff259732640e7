import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const SOURCES = ['domain', 'protocol', 'engine', 'server', 'main', 'preload', 'renderer']
const FILES = ['electron.vite.config.ts', 'package-lock.json']

/** Builds the desk when a source is newer than the last build. Throws with Chinese words when it fails. */
export function buildIfStale(): void {
  const stamp = join(root, 'out', 'built')
  const newest = String(
    Math.max(...SOURCES.map((folder) => newestIn(join(root, folder))), ...FILES.map(changedAt)),
  )
  if (read(stamp) === newest) return
  process.stderr.write('正在构建桌面程序……\n')
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`构建失败：\n${built.stdout}\n${built.stderr}`)
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, newest)
}

function newestIn(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
  return Math.max(0, ...times)
}

function changedAt(file: string): number {
  return statSync(join(root, file)).mtimeMs
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
