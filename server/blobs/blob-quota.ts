import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How many bytes of files a world may hold at its centre; counted once and then kept in mind. */
export class BlobQuota {
  readonly #limit: number
  #used: Promise<number>

  constructor(folder: string, limit: number) {
    this.#limit = limit
    this.#used = sizeOfFolder(folder)
  }

  async hasRoomFor(bytes: number): Promise<boolean> {
    return (await this.#used) + bytes <= this.#limit
  }

  /** Bytes that came (or went, below 0). */
  add(bytes: number): void {
    this.#used = this.#used.then((used) => used + bytes)
  }
}

async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  let total = 0
  for (const entry of entries) {
    if (!entry.isFile()) continue
    total += (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0
  }
  return total
}
