import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readOptions } from './options.ts'

const folder = mkdtempSync(join(tmpdir(), 'options-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('启动参数', () => {
  it('浏览器内核的参数不算，空的等于没写', () => {
    const options = readOptions(['--no-sandbox', '--demo', '--centre', '', '--code=A1'])
    expect(options).toMatchObject({ demo: true, centre: null, code: 'A1', name: '值班席', bridges: [] })
  })
  it('写着桥的文件不在、读不懂，用中文说明是哪个文件', () => {
    const wrong = join(folder, 'bridges.json')
    writeFileSync(wrong, '[{"id": 1}]')
    for (const file of [wrong, join(folder, 'none.json')]) {
      expect(() => readOptions(['--bridges', file])).toThrow(`--bridges 指的文件 ${file}`)
    }
  })
})
