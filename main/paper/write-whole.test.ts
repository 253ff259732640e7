import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from './write-whole.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-whole-'))
})
afterEach(async () => await rm(folder, { recursive: true, force: true }))

describe('存到所选位置', () => {
  test('替换原来的文件，旁边不留别的', async () => {
    const file = join(folder, '交接班表.pdf')
    await writeFile(file, '上一次存的')
    await writeWhole(file, '这一次存的')
    expect(await readFile(file, 'utf8')).toBe('这一次存的')
    expect(await readdir(folder)).toEqual(['交接班表.pdf'])
  })

  test('放不下时什么也不留，原来的还在', async () => {
    const place = join(folder, '已是文件夹.pdf')
    await mkdir(join(place, '里面'), { recursive: true })
    await expect(writeWhole(place, '内容')).rejects.toThrow()
    await expect(writeWhole(join(folder, '没有', '表.pdf'), '内容')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['已是文件夹.pdf'])
    expect(await readdir(place)).toEqual(['里面'])
  })
})
