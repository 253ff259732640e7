import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { MAX_ATTACHMENT_BYTES } from '../../domain/attachment.ts'
import { DAY } from '../../domain/time.ts'
import { blobFaultOf } from '../../engine/blobs/blob-fault.ts'
import { BlobFolder } from '../../engine/blobs/blob-folder.ts'
import { PartFiles } from '../../engine/blobs/part-files.ts'
import { BLOB_CHUNK_BYTES, BLOB_PATH } from '../../protocol/blobs.ts'
import { RateByKey } from '../gateway/rate.ts'
import { BlobProofs, type ProofParts } from './blob-proof.ts'
import { BlobQuota } from './blob-quota.ts'
import { askedRange, contentRange } from './blob-range.ts'

/** Half a file nobody comes back for is given up after so long. */
const PART_KEPT = 7 * DAY
const COLLECT_EVERY = 6 * 3_600_000
/** Per seat and second: a file of 200 MB takes 200 requests. */
const REQUESTS = 50
const READ_AWAY = 4 * BLOB_CHUNK_BYTES
/** Unless told otherwise: some ten thousand photographs. */
export const ORDINARY_QUOTA = 50 * 1024 ** 3

export interface BlobDoorOptions extends ProofParts {
  /** Made when missing. */
  readonly folder: string
  /** Bytes of files this world may hold. */
  readonly quota: number
  readonly onTrouble: (words: string) => void
}

export interface BlobDoor {
  /** Answers a request for a file; false for any other address, which is left alone. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  close(): void
}

/** Files of the world over HTTP: enrolled seats put them bit by bit and get them; nothing is believed but its hash. */
export function openBlobDoor(options: BlobDoorOptions): BlobDoor {
  const { folder, clock, onTrouble } = options
  const blobs = new BlobFolder(folder)
  const parts = new PartFiles(blobs)
  const proofs = new BlobProofs(options)
  const quota = new BlobQuota(folder, options.quota)
  const rates = new RateByKey(REQUESTS, 4 * REQUESTS)
  const collect = async () => {
    try {
      quota.add(-(await parts.collect(clock() - PART_KEPT)))
    } catch (cause) {
      onTrouble(`没送完的附件一时清不掉，稍后再清：${cause instanceof Error ? cause.message : '原因不明'}`)
    }
  }
  void collect()
  const timer = setInterval(() => void collect(), COLLECT_EVERY)

  async function serve(request: IncomingMessage, response: ServerResponse, hash: string): Promise<void> {
    const proven = await proofs.check(request)
    if ('words' in proven) return say(request, response, 401, proven.words, { 'x-now': String(clock()) })
    if (!rates.take(proven.seat.seat, performance.now()))
      return say(request, response, 429, '请求太快，稍候自动重试')
    switch (request.method) {
      case 'HEAD':
        return await head(response, hash)
      case 'GET':
        return await get(request, response, hash)
      case 'PUT':
        return await put(request, response, hash)
      default:
        return say(request, response, 405, '附件只能存取，不能修改')
    }
  }

  async function head(response: ServerResponse, hash: string): Promise<void> {
    const size = await blobs.sizeOf(hash)
    const have = size ?? (await parts.sizeOf(hash))
    response.writeHead(size === null ? 404 : 200, { 'x-blob-have': String(have) }).end()
  }

  async function get(request: IncomingMessage, response: ServerResponse, hash: string): Promise<void> {
    const size = await blobs.sizeOf(hash)
    if (size === null) return say(request, response, 404, '中心还没有收到这个附件，请稍后再取')
    const range = askedRange(request.headers.range, size)
    if (range === 'beyond') return say(request, response, 416, '附件没有这一段，请从头再取')
    const { from, to } = range ?? { from: 0, to: size - 1 }
    response.writeHead(range === null ? 200 : 206, {
      'content-type': 'application/octet-stream',
      'content-length': to - from + 1,
      'content-range': `bytes ${from}-${to}/${size}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    // A seat that goes away in the middle comes back for the rest.
    await pipeline(createReadStream(blobs.fileOf(hash), { start: from, end: to }), response).catch(() => {})
  }

  async function put(request: IncomingMessage, response: ServerResponse, hash: string): Promise<void> {
    const range = contentRange(request.headers['content-range'])
    if (range === null) return say(request, response, 400, '附件的分段写得不对，请升级本机程序')
    const { from, to, total } = range
    if (total > MAX_ATTACHMENT_BYTES) return say(request, response, 413, '附件超过 200 MB，中心不收')
    const coming = to - from + 1
    if (!(await quota.hasRoomFor(coming))) {
      onTrouble('附件空间已满，新附件暂存在各席位；请清理磁盘或调大附件配额')
      return say(request, response, 507, '中心的附件空间已满，附件留在本机，请找系统管理员扩容')
    }
    const before = await parts.sizeOf(hash)
    try {
      const appended = await parts.append(hash, from, total, request)
      const have = appended === 'whole' ? total : await parts.sizeOf(hash)
      if (appended !== 'busy' && appended !== 'moved') quota.add(have - before)
      const headers = { 'x-blob-have': String(have) }
      if (appended === 'wrong')
        return say(request, response, 422, '附件内容与校验值不符，中心没有收', headers)
      if (appended === 'busy')
        return say(request, response, 423, '别的席位正在送同一个附件，稍候再试', headers)
      if (appended === 'moved')
        return say(request, response, 409, '附件的断点变了，从新的断点接着送', headers)
      response.writeHead(appended === 'whole' ? 201 : 202, headers).end()
    } catch (cause) {
      quota.add((await parts.sizeOf(hash)) - before)
      if (request.destroyed && !request.complete) return
      const fault = blobFaultOf(cause)
      if (fault.code === 'disk-full' || fault.code === 'disk') onTrouble(`附件没有存下：${fault.message}`)
      say(request, response, 507, '中心的磁盘出了问题，附件留在本机，稍候自动重试')
    }
  }

  return {
    answer(request, response) {
      const [, hash] = request.url?.match(BLOB_PATH) ?? []
      if (hash === undefined) return false
      serve(request, response, hash).catch((cause: unknown) => {
        onTrouble(`处理附件时出错：${cause instanceof Error ? cause.message : '原因不明'}`)
        if (!response.headersSent) say(request, response, 500, '中心处理附件时出错，稍候自动重试')
      })
      return true
    },
    close: () => clearInterval(timer),
  }
}

/** An answer in words. What of the body has not come yet is read away if it is little, and cut off if it is much. */
function say(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  words: string,
  headers: Record<string, string> = {},
): void {
  const isMuch = !request.complete && !(Number(request.headers['content-length'] ?? 0) <= READ_AWAY)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
    ...(isMuch && { connection: 'close' }),
  })
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify({ words }), () => {
    if (isMuch) request.destroy()
  })
  if (!isMuch) request.resume()
}
