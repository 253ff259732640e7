import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BlobFolder, type Bytes, writeAll } from './blob-folder.ts'

/**
 * `part`: more is to come. `whole`: all here and the hash fits. `wrong`: all here, but other bytes than the name says;
 * they are thrown away. `moved`: the half is longer or shorter than the sender thinks. `busy`: somebody else is at it.
 */
export type Appended = 'part' | 'whole' | 'wrong' | 'moved' | 'busy'

/** Halves of files on their way, kept under the hash they shall have, so that a cut costs nothing that was sent. */
export class PartFiles {
  readonly #blobs: BlobFolder
  readonly #busy = new Set<string>()

  constructor(blobs: BlobFolder) {
    this.#blobs = blobs
  }

  /** Bytes of the half that is here, 0 for none. */
  async sizeOf(hash: string): Promise<number> {
    return (await stat(this.#fileOf(hash)).catch(() => null))?.size ?? 0
  }

  /**
   * Appends bytes that begin at `offset` of a file of `total` bytes. What came before an error stays, for the next try.
   * Bytes beyond `total` are `wrong`.
   */
  async append(hash: string, offset: number, total: number, bytes: Bytes): Promise<Appended> {
    if (this.#busy.has(hash)) return 'busy'
    this.#busy.add(hash)
    try {
      return await this.#append(hash, offset, total, bytes)
    } finally {
      this.#busy.delete(hash)
    }
  }

  /** Halves nobody has touched since `before` (UTC ms) are given up. Returns the bytes that came free. */
  async collect(before: number): Promise<number> {
    let freed = 0
    for (const name of await readdir(this.#blobs.partFolder).catch(() => [])) {
      const file = join(this.#blobs.partFolder, name)
      const found = await stat(file).catch(() => null)
      if (found === null || found.mtimeMs >= before || this.#busy.has(name)) continue
      await rm(file, { force: true })
      freed += found.size
    }
    return freed
  }

  async #append(hash: string, offset: number, total: number, bytes: Bytes): Promise<Appended> {
    if ((await this.#blobs.sizeOf(hash)) !== null) return 'whole'
    if ((await this.sizeOf(hash)) !== offset) return 'moved'
    const part = this.#fileOf(hash)
    const file = await open(part, 'a')
    let size = offset
    try {
      for await (const chunk of bytes) {
        size += chunk.length
        if (size > total) break
        await writeAll(file, chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    if (size < total) return 'part'
    if (size > total || (await hashOf(part)) !== hash) {
      await rm(part, { force: true })
      return 'wrong'
    }
    await this.#blobs.put(part, hash)
    return 'whole'
  }

  #fileOf(hash: string): string {
    return join(this.#blobs.partFolder, hash)
  }
}

/** SHA-256 (hex) of a file. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
