import { open } from 'node:fs/promises'
import { MAX_ATTACHMENT_BYTES } from '../../domain/attachment.ts'
import type { BlobFolder } from '../../engine/blobs/blob-folder.ts'
import { hashOf, type PartFiles } from '../../engine/blobs/part-files.ts'
import { BLOB_CHUNK_BYTES } from '../../protocol/blobs.ts'
import type { FileState } from '../../protocol/desk.ts'
import type { BlobAnswer, BlobClient } from './blob-client.ts'

export interface FilesSessionParts {
  readonly blobs: BlobFolder
  readonly parts: PartFiles
  /** Hashes kept here that the centre is not known to have. */
  readonly outgoing: { all(): Promise<string[]>; remove(hash: string): Promise<void> }
  readonly client: BlobClient
  /** Commands that wait for the centre: everything else is more important than a file. */
  readonly waiting: () => Promise<number>
}
export interface FilesSession {
  /** There is something to send, or the centre is back. */
  wake(): void
  /** How these files stand; with `fetch` those that are not here are asked for. */
  states(hashes: readonly string[], fetch: boolean): Promise<FileState[]>
  close(): void
}

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 60_000
/** How long a piece of a file lets commands go first. */
const YIELD_MS = 200
const YIELDS_AT_MOST = 25
const NO_LIST = '本机的附件待发清单读不出来，不知道送到没有；请检查数据目录的权限和磁盘，恢复后自动续送'

/** Sends what the centre has not and fetches what is asked for, piece by piece, for days if need be. */
export function openFilesSession({
  blobs,
  parts,
  outgoing,
  client,
  waiting,
}: FilesSessionParts): FilesSession {
  const progress = new Map<string, number>()
  const wordsByHash = new Map<string, string>()
  const wanted = new Set<string>()
  let closed = false
  let running = false
  let again = false
  let retryIn = FIRST_RETRY_MS
  let retry: NodeJS.Timeout | undefined

  function wake(): void {
    retryIn = FIRST_RETRY_MS
    void run()
  }

  async function run(): Promise<void> {
    if (closed) return
    if (running) {
      again = true
      return
    }
    running = true
    clearTimeout(retry)
    let isAllDone = true
    do {
      again = false
      isAllDone = true
      for (const hash of wanted) isAllDone = (await tried(hash, fetchOne)) && isAllDone
      const hashes = await outgoing.all().catch(() => null)
      if (hashes === null) isAllDone = false
      for (const hash of hashes ?? []) isAllDone = (await tried(hash, sendOne)) && isAllDone
    } while (again && !closed)
    running = false
    if (isAllDone || closed) return
    retry = setTimeout(() => void run(), retryIn)
    retryIn = Math.min(2 * retryIn, LAST_RETRY_MS)
  }

  /** False when it is to be tried again later; then its words say why. */
  async function tried(hash: string, act: (hash: string) => Promise<string | null>): Promise<boolean> {
    if (closed) return true
    const words = await act(hash).catch(() => '没有连上中心，恢复后自动继续')
    progress.delete(hash)
    if (words === null) wordsByHash.delete(hash)
    else wordsByHash.set(hash, words)
    return words === null
  }

  /** Null once the centre has it, else why not. Throws when the centre cannot be reached. */
  async function sendOne(hash: string): Promise<string | null> {
    const total = await blobs.sizeOf(hash)
    if (total === null) {
      await outgoing.remove(hash)
      return null
    }
    let answer = await client.head(hash)
    const file = await open(blobs.fileOf(hash))
    try {
      const piece = Buffer.alloc(Math.min(BLOB_CHUNK_BYTES, total))
      while (answer.status !== 200 && answer.status !== 201) {
        if (closed || !goesOn(answer)) return await whyNot(hash, answer)
        const from = answer.have ?? 0
        progress.set(hash, from / total)
        await letOthersGo()
        const { bytesRead } = await file.read(piece, 0, piece.length, from)
        answer = await client.put(hash, from, piece.subarray(0, bytesRead), total)
      }
    } finally {
      await file.close()
    }
    await outgoing.remove(hash)
    return null
  }

  /** The centre says the bytes are not what their name says: it is right when they have changed here. */
  async function whyNot(hash: string, answer: BlobAnswer): Promise<string> {
    if (answer.status === 422 && (await hashOf(blobs.fileOf(hash))) !== hash) {
      return '本机的这个文件已损坏，请重新附上原件'
    }
    return answer.words || '中心没有收下，稍候自动重试'
  }

  async function fetchOne(hash: string): Promise<string | null> {
    if ((await blobs.sizeOf(hash)) === null) {
      const from = await parts.sizeOf(hash)
      const answer = await client.get(hash, from)
      if ('status' in answer) return answer.words || '中心还没有这个附件，稍候自动重试'
      const { total, bytes } = answer
      if (total > MAX_ATTACHMENT_BYTES) {
        bytes.destroy()
        return '附件超过 200 MB，本机不收'
      }
      const appended = await parts.append(hash, from, total, counted(hash, from, total, bytes))
      if (appended === 'wrong') return '取到的内容与校验值不符，已丢弃，稍候重取'
      if (appended !== 'whole') return '附件没有取完，稍候接着取'
    }
    wanted.delete(hash)
    return null
  }

  async function* counted(hash: string, from: number, total: number, bytes: AsyncIterable<unknown>) {
    let have = from
    for await (const chunk of bytes) {
      yield chunk as Buffer
      have += (chunk as Buffer).length
      progress.set(hash, have / total)
      if (closed) return
    }
  }

  async function letOthersGo(): Promise<void> {
    for (let i = 0; i < YIELDS_AT_MOST && !closed; i++) {
      if ((await waiting().catch(() => 0)) === 0) return
      await new Promise((resolve) => setTimeout(resolve, YIELD_MS))
    }
  }

  return {
    wake,
    states: async (hashes, fetch) => {
      const listed = await outgoing.all().catch(() => null)
      const unsent = listed === null ? null : new Set(listed)
      const states: FileState[] = []
      const before = wanted.size
      for (const hash of hashes) {
        const here = (await blobs.sizeOf(hash)) !== null
        if (!here && fetch) wanted.add(hash)
        states.push({
          hash,
          here,
          // Where the list cannot be read nobody may say that it arrived.
          sent: here ? unsent !== null && !unsent.has(hash) : true,
          progress: progress.get(hash) ?? null,
          words: here && unsent === null ? NO_LIST : (wordsByHash.get(hash) ?? null),
        })
      }
      if (wanted.size > before) void run()
      return states
    },
    close: () => {
      closed = true
      clearTimeout(retry)
    },
  }
}

/** Whether the centre takes the next piece: it has part of it, or told where to go on. */
function goesOn({ status, have }: BlobAnswer): boolean {
  if (have === null) return false
  return status === 404 || status === 202 || status === 409
}
