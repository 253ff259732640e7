import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale } from '../../tools/launch/build.ts'
import { root } from '../../tools/launch/root.ts'

// Electron's binary cannot be fetched everywhere; a stub that carries the fuse wire stands in for it, so that what the
// packaging itself does (globs, archive, unpacked native files, fuses) is seen without it.
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const asar = createRequire(import.meta.url)('@electron/asar') as {
  createPackage(source: string, target: string): Promise<void>
  listPackage(file: string, options: { isPack: boolean }): string[]
}
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const packed = join(folder, 'out', 'linux-unpacked')

beforeAll(async () => {
  buildIfStale()
  const electron = join(folder, 'electron')
  mkdirSync(join(electron, 'resources'), { recursive: true })
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 9]), Buffer.from('101100100')])
  writeFileSync(join(electron, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), wire]), {
    mode: 0o755,
  })
  writeFileSync(join(electron, 'version'), '45.4.1')
  mkdirSync(join(folder, 'empty'))
  writeFileSync(join(folder, 'empty', 'main.js'), '')
  await asar.createPackage(join(folder, 'empty'), join(electron, 'resources', 'default_app.asar'))
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const config = [`-c.electronDist=${electron}`, `-c.directories.output=${join(folder, 'out')}`]
  execFileSync(process.execPath, [builder, '--linux', 'dir', '--publish', 'never', ...config], {
    cwd: root,
    stdio: 'ignore',
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('安装包', () => {
  it('保险丝按要求拨好', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'zhihuitai'))
    const off = 48
    const on = 49
    expect([wire[0], wire[1], wire[2], wire[3], wire[4], wire[5], wire[7]]).toEqual([
      off,
      on,
      off,
      off,
      on,
      on,
      off,
    ])
  })
  it('只装进编译好的程序、区情数据和数据库组件，没有源码、媒体服务和测试', () => {
    const files = asar.listPackage(join(packed, 'resources', 'app.asar'), { isPack: false })
    for (const needed of [
      '/out/main/index.js',
      '/out/main/centre.js',
      '/out/main/engine-worker.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
      '/out/renderer/wall.html',
      '/resources/district/haizhu/district.json',
      '/node_modules/better-sqlite3/package.json',
    ]) {
      expect(files).toContain(needed)
    }
    const modules = files.filter((file) => /^\/node_modules\/[^/]+$/.test(file))
    expect(modules).toEqual(['/node_modules/better-sqlite3'])
    expect(files.filter((file) => /^\/(server|engine|domain|main|test|bench|tools)\b/.test(file))).toEqual([])
  })
  it('数据库组件放在归档之外，线程能直接加载', () => {
    const unpacked = join(
      packed,
      'resources',
      'app.asar.unpacked',
      'node_modules',
      'better-sqlite3',
      'prebuilds',
    )
    expect(existsSync(join(unpacked, `linux-${process.arch}.node`))).toBe(true)
  })
})
