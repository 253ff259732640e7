import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { type Attachment, MAX_ATTACHMENT_BYTES } from '../../domain/attachment.ts'
import { BlobFault, blobFaultOf } from '../../engine/blobs/blob-fault.ts'
import { BlobFolder } from '../../engine/blobs/blob-folder.ts'
import { PartFiles } from '../../engine/blobs/part-files.ts'
import { HEAD_BYTES, mediaOf, TAIL_BYTES } from './media-of.ts'
import { Outgoing } from './outgoing.ts'

/** A file that is refused for what it is; the message says why, in Chinese. */
export class FileRefused extends Error {}

/** The files of a world on this machine, and which of them are still to be sent. */
export class FileStore {
  readonly blobs: BlobFolder
  readonly parts: PartFiles
  readonly outgoing: Outgoing

  /** `folder`: the world's `blobs`. */
  constructor(folder: string) {
    this.blobs = new BlobFolder(folder)
    this.parts = new PartFiles(this.blobs)
    this.outgoing = new Outgoing(join(folder, 'outgoing'))
  }

  /**
   * Keeps a file of this machine under its hash. Throws FileRefused or BlobFault with words; nothing is kept then. The
   * file may change or vanish while it is read: what was read is what is kept.
   */
  async keepFile(path: string): Promise<Attachment> {
    const name = basename(path)
    const found = await stat(path).catch((cause: unknown) => {
      throw blobFaultOf(cause)
    })
    if (!found.isFile()) throw new FileRefused('这不是一个文件；请选文件，文件夹请先压缩')
    if (found.size === 0) throw new BlobFault('empty')
    if (found.size > MAX_ATTACHMENT_BYTES) throw new BlobFault('too-large')
    const { head, tail } = await endsOf(path, found.size)
    const media = accepted(head, tail, name)
    const { hash, size } = await this.blobs.keep(createReadStream(path), MAX_ATTACHMENT_BYTES)
    return await this.#kept({ hash, name, media, size })
  }

  /** Keeps bytes a window made. The same refusals. */
  async keepBytes(name: string, bytes: Buffer): Promise<Attachment> {
    if (bytes.length === 0) throw new BlobFault('empty')
    const media = accepted(bytes.subarray(0, HEAD_BYTES), bytes.subarray(-TAIL_BYTES), name)
    const { hash, size } = await this.blobs.keep(Readable.from([bytes]), MAX_ATTACHMENT_BYTES)
    return await this.#kept({ hash, name, media, size })
  }

  /** Media type of a kept file, by its bytes. */
  async mediaOf(hash: string): Promise<string> {
    const path = this.blobs.fileOf(hash)
    const { size } = await stat(path)
    const { head, tail } = await endsOf(path, size)
    const sniffed = mediaOf(head, tail, '')
    return sniffed.ok ? sniffed.media : 'application/octet-stream'
  }

  async #kept(attachment: Attachment): Promise<Attachment> {
    await this.outgoing.add(attachment.hash)
    return { ...attachment, name: attachment.name.slice(-200) }
  }
}

function accepted(head: Buffer, tail: Buffer, name: string): string {
  const sniffed = mediaOf(head, tail, name)
  if (!sniffed.ok) throw new FileRefused(sniffed.words)
  return sniffed.media
}

/** First and last bytes of a file. Throws BlobFault. */
async function endsOf(path: string, size: number): Promise<{ head: Buffer; tail: Buffer }> {
  try {
    const file = await open(path)
    try {
      const head = await read(HEAD_BYTES, 0)
      return { head, tail: await read(TAIL_BYTES, Math.max(0, size - TAIL_BYTES)) }
    } finally {
      await file.close()
    }
    async function read(length: number, position: number): Promise<Buffer> {
      const buffer = Buffer.alloc(Math.min(length, size))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
      return buffer.subarray(0, bytesRead)
    }
  } catch (cause) {
    throw blobFaultOf(cause)
  }
}
