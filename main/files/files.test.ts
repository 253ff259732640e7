import { chmod, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FileStore } from './file-store.ts'
import { mediaOf } from './media-of.ts'
import { pictureSize } from './picture-size.ts'

let folder: string
let store: FileStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
  store = new FileStore(join(folder, 'blobs'))
})
afterEach(async () => await rm(folder, { recursive: true, force: true }))

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 1)])
async function fileOf(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}
const kept = async () =>
  (await readdir(join(folder, 'blobs'), { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  )
const media = (bytes: string | Buffer, name = '') => {
  const head = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes, 'latin1')
  const sniffed = mediaOf(head, head, name)
  return sniffed.ok ? sniffed.media : sniffed.words
}

describe('附件的类型看内容，不看名字', () => {
  test.each([
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['GIF89a', 'image/gif'],
    ['RIFF\0\0\0\0WEBP', 'image/webp'],
    ['RIFF\0\0\0\0WAVE', 'audio/wav'],
    ['%PDF-1.7', 'application/pdf'],
    ['ID3\x04\0', 'audio/mpeg'],
    ['\xff\xfb\x90', 'audio/mpeg'],
    ['\0\0\0\x20ftypM4A ', 'audio/mp4'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['#!AMR\n', 'audio/amr'],
    ['PK\x03\x04 xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [
      'PK\x03\x04 word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['PK\x03\x04 word/document.xml word/vbaProject.bin', 'application/zip'],
    ['PK\x03\x04 readme.txt', 'application/zip'],
    ['\0\x01\x02', 'application/octet-stream'],
  ])('%j 是 %s', (bytes, expected) => expect(media(bytes)).toBe(expected))

  test('汉字文本，UTF-8 和 GBK 都认', () => {
    expect(media(Buffer.from('积水约 30 厘米\n'))).toBe('text/plain')
    expect(media(Buffer.from('bbfdcbae0d0a', 'hex'))).toBe('text/plain')
  })

  test.each([
    ['MZ\x90', 'photo.jpg'],
    ['\x7fELF', 'a'],
    ['#!/bin/sh', 'note.txt'],
    ['\xca\xfe\xba\xbe', 'a'],
    ['PK\x03\x04META-INF/MANIFEST.MF', 'a.zip'],
    ['echo 1', '通知.bat'],
    ['WScript', '名单.VBS'],
  ])('程序和脚本不收：%j %s', (bytes, name) => expect(media(bytes, name)).toContain('可执行程序或脚本'))
})

describe('收附件', () => {
  test('名叫 PDF 的图片收下，类型按图片记', async () => {
    const attachment = await store.keepFile(await fileOf('现场.pdf', png))
    expect(attachment).toMatchObject({ name: '现场.pdf', media: 'image/png', size: png.length })
    expect(await store.blobs.sizeOf(attachment.hash)).toBe(png.length)
    expect(await store.mediaOf(attachment.hash)).toBe('image/png')
    expect(await store.outgoing.all()).toEqual([attachment.hash])
  })

  test('空文件、5 GB、文件夹、已删掉的、程序：不收，各说原因，什么都不留', async () => {
    const huge = await fileOf('录像.mp4', '')
    await truncate(huge, 5 * 1024 ** 3)
    await mkdir(join(folder, '文件夹'))
    const keep = (path: string) => store.keepFile(path)
    await expect(keep(await fileOf('空.txt', ''))).rejects.toThrow('文件是空的')
    await expect(keep(huge)).rejects.toThrow('超过 200 MB')
    await expect(keep(join(folder, '文件夹'))).rejects.toThrow('请选文件')
    await expect(keep(join(folder, '没有.jpg'))).rejects.toThrow('已经不在原处')
    await expect(keep(await fileOf('照片.jpg', 'MZ'))).rejects.toThrow('可执行程序')
    expect(await kept()).toEqual([])
  })

  test.skipIf(process.getuid?.() === 0)('没有权限读的说清楚', async () => {
    const path = await fileOf('机密.txt', '内容')
    await chmod(path, 0)
    await expect(store.keepFile(path)).rejects.toThrow('没有权限')
  })

  test('窗口截的画面同样按内容收', async () => {
    expect(await store.keepBytes('点名.png', png)).toMatchObject({ media: 'image/png' })
    await expect(store.keepBytes('点名.png', Buffer.alloc(0))).rejects.toThrow('文件是空的')
    await expect(store.keepBytes('点名.png', Buffer.from('MZ'))).rejects.toThrow('可执行程序')
  })

  test('重开之后还知道哪些没送出去', async () => {
    const { hash } = await store.keepFile(await fileOf('现场.png', png))
    const again = new FileStore(join(folder, 'blobs'))
    expect(await again.outgoing.all()).toEqual([hash])
    await again.outgoing.remove(hash)
    expect(await store.outgoing.all()).toEqual([])
  })
})

describe('缩略图之前先看图有多大', () => {
  test('PNG 和 JPEG 的宽高从文件头读出；说不清的不解码', () => {
    const header = Buffer.alloc(24)
    header.write('\x89PNG\r\n\x1a\n', 'latin1')
    header.writeUInt32BE(30_000, 16)
    header.writeUInt32BE(40_000, 20)
    expect(pictureSize(header)).toEqual({ width: 30_000, height: 40_000 })
    const jpeg = Buffer.from('ffd8ffe000040000ffc0000b08043807800101ff00', 'hex')
    expect(pictureSize(jpeg)).toEqual({ width: 1920, height: 1080 })
    expect(pictureSize(Buffer.from('ffd8ffe0', 'hex'))).toBeNull()
    expect(pictureSize(Buffer.from('GIF89a'))).toBeNull()
  })
})
