import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BlobFault, blobFaultOf } from './blob-fault.ts'
import { syncFolder } from './sync-folder.ts'

/** Bytes of a file or of a request. */
export type Bytes = AsyncIterable<Uint8Array>

/**
 * Files named by their SHA-256 (hex): `blobs/ab/abcd…`. A name exists only once all its bytes are on the disk: they are
 * written under another name, synced, renamed. Seat and embedded centre of one world share the folder.
 */
export class BlobFolder {
  readonly #folder: string
  readonly partFolder: string

  constructor(folder: string) {
    this.#folder = folder
    this.partFolder = join(folder, 'parts')
    mkdirSync(this.partFolder, { recursive: true })
  }

  fileOf(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash)
  }

  /** Bytes of a kept file, null when it is not here. */
  async sizeOf(hash: string): Promise<number | null> {
    const found = await stat(this.fileOf(hash)).catch(() => null)
    return found?.isFile() === true ? found.size : null
  }

  /** Keeps bytes under their hash; the same bytes again are kept once. Throws BlobFault, then nothing was kept. */
  async keep(bytes: Bytes, limit: number): Promise<{ hash: string; size: number }> {
    const temporary = join(this.partFolder, `new-${randomUUID()}`)
    try {
      const hash = createHash('sha256')
      let size = 0
      const file = await open(temporary, 'wx')
      try {
        for await (const chunk of bytes) {
          size += chunk.length
          if (size > limit) throw new BlobFault('too-large')
          hash.update(chunk)
          await writeAll(file, chunk)
        }
        if (size === 0) throw new BlobFault('empty')
        await file.sync()
      } finally {
        await file.close()
      }
      const name = hash.digest('hex')
      await this.put(temporary, name)
      return { hash: name, size }
    } catch (cause) {
      await rm(temporary, { force: true })
      throw blobFaultOf(cause)
    }
  }

  /** Gives a synced file of the part folder its name. */
  async put(temporary: string, hash: string): Promise<void> {
    const folder = join(this.#folder, hash.slice(0, 2))
    await mkdir(folder, { recursive: true })
    await rename(temporary, this.fileOf(hash))
    await syncFolder(folder)
  }
}

/** A short write is not an error: the disk took what it had room for. */
export async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let from = 0
  while (from < chunk.length) {
    const { bytesWritten } = await file.write(chunk, from, chunk.length - from)
    from += bytesWritten
  }
}
