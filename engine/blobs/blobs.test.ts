import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BlobFolder } from './blob-folder.ts'
import { PartFiles } from './part-files.ts'

let folder: string
let blobs: BlobFolder
let parts: PartFiles
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'))
  blobs = new BlobFolder(folder)
  parts = new PartFiles(blobs)
})
afterEach(async () => await rm(folder, { recursive: true, force: true }))

const photo = Buffer.from('塔吊倾覆现场照片'.repeat(1000))
const hashOfBytes = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const hash = hashOfBytes(photo)
async function* bytesOf(...chunks: Buffer[]) {
  yield* chunks
}
async function* cutAfter(bytes: Buffer) {
  yield bytes
  throw new Error('cut')
}
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())

describe('附件按内容存放', () => {
  test('文件名就是内容的 SHA-256；同样的内容只存一份', async () => {
    expect(await blobs.keep(bytesOf(photo), 1e6)).toEqual({ hash, size: photo.length })
    await blobs.keep(bytesOf(photo.subarray(0, 100), photo.subarray(100)), 1e6)
    expect(await readFile(join(folder, hash.slice(0, 2), hash))).toEqual(photo)
    expect(await files()).toHaveLength(1)
  })

  test('空的、太大的、读到一半断了的，什么都不留下，各有说法', async () => {
    await expect(blobs.keep(bytesOf(), 1e6)).rejects.toThrow('文件是空的')
    await expect(blobs.keep(bytesOf(photo), photo.length - 1)).rejects.toThrow('超过 200 MB')
    await expect(blobs.keep(cutAfter(photo), 1e6)).rejects.toThrow('读写失败')
    expect(await files()).toEqual([])
  })
})

describe('断断续续地收一个文件', () => {
  test('断在中间，已收的留着，从断处接着收，收齐校验后才算有', async () => {
    await expect(parts.append(hash, 0, photo.length, cutAfter(photo.subarray(0, 5000)))).rejects.toThrow()
    expect(await parts.sizeOf(hash)).toBe(5000)
    expect(await blobs.sizeOf(hash)).toBeNull()
    expect(await parts.append(hash, 5000, photo.length, bytesOf(photo.subarray(5000)))).toBe('whole')
    expect(await blobs.sizeOf(hash)).toBe(photo.length)
    expect(await parts.sizeOf(hash)).toBe(0)
  })

  test('接错了位置就说接错了，不动已有的', async () => {
    await parts.append(hash, 0, photo.length, bytesOf(photo.subarray(0, 5000)))
    expect(await parts.append(hash, 4000, photo.length, bytesOf(photo.subarray(4000)))).toBe('moved')
    expect(await parts.sizeOf(hash)).toBe(5000)
  })

  test('内容与名字对不上、比说的长：扔掉，不留下冒名的文件', async () => {
    const other = Buffer.alloc(photo.length, 7)
    expect(await parts.append(hash, 0, other.length, bytesOf(other))).toBe('wrong')
    expect(await parts.append(hash, 0, 10, bytesOf(photo))).toBe('wrong')
    expect(await files()).toEqual([])
  })

  test('已有的文件再收一次，不读也不写', async () => {
    await blobs.keep(bytesOf(photo), 1e6)
    expect(await parts.append(hash, 0, photo.length, cutAfter(photo))).toBe('whole')
  })

  test('同一个文件两边同时送：一边收，另一边稍后再来', async () => {
    let go = () => {}
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    async function* slowly() {
      await gate
      yield photo
    }
    const first = parts.append(hash, 0, photo.length, slowly())
    expect(await parts.append(hash, 0, photo.length, bytesOf(photo))).toBe('busy')
    go()
    expect(await first).toBe('whole')
  })

  test('一周没人动的半个文件被清掉，正在收的和新的不动', async () => {
    await parts.append(hash, 0, photo.length, bytesOf(photo.subarray(0, 300)))
    const old = join(blobs.partFolder, hashOfBytes(Buffer.from('old')))
    await writeFile(old, 'half')
    await utimes(old, new Date(0), new Date(0))
    expect(await parts.collect(1000)).toBe(4)
    expect(await parts.sizeOf(hash)).toBe(300)
  })
})
