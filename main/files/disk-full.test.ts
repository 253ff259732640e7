import { rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mountSmallDisk } from '../../test/fault/small-disk.ts'
import { FileStore } from './file-store.ts'

const disk = mountSmallDisk(4)

test.skipIf(disk === null)('磁盘满了：不收，不留半个文件，说清怎么办；腾出空间后照收', async () => {
  if (disk === null) return
  const path = join(tmpdir(), `disk-full-${process.pid}.txt`)
  try {
    const store = new FileStore(join(disk.dir, 'blobs'))
    writeFileSync(path, Buffer.alloc(2_000_000, '积水'))
    disk.fill(500_000)
    await expect(store.keepFile(path)).rejects.toThrow('磁盘空间不够')
    const left = await readdir(join(disk.dir, 'blobs'), { recursive: true, withFileTypes: true })
    expect(left.filter((one) => one.isFile())).toEqual([])
    disk.free()
    expect(await store.keepFile(path)).toMatchObject({ media: 'text/plain', size: 2_000_000 })
  } finally {
    rmSync(path, { force: true })
    disk.remove()
  }
})
