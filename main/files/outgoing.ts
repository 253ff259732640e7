import { mkdirSync } from 'node:fs'
import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../../engine/blobs/sync-folder.ts'

/** What is kept here and the centre is not known to have: one empty file a hash, so that no crash forgets one. */
export class Outgoing {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  async add(hash: string): Promise<void> {
    const file = await open(join(this.#folder, hash), 'w')
    await file.close()
    await syncFolder(this.#folder)
  }

  async remove(hash: string): Promise<void> {
    await rm(join(this.#folder, hash), { force: true })
  }

  /** Hashes, in no order. Throws where the folder cannot be read: that nothing waits is not known then. */
  async all(): Promise<string[]> {
    const names = await readdir(this.#folder)
    return names.filter((name) => /^[0-9a-f]{64}$/.test(name))
  }
}
