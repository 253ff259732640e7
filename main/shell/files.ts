import { rmSync } from 'node:fs'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, shell, type WebContents } from 'electron'
import { type Attachment, MAX_ATTACHMENT_BYTES } from '../../domain/attachment.ts'
import { unreachable } from '../../domain/model.ts'
import { BlobFault, blobFaultOf } from '../../engine/blobs/blob-fault.ts'
import type { FilesRequest } from '../../protocol/desk.ts'
import { endingOf } from '../files/ending-of.ts'
import { FileRefused } from '../files/file-store.ts'
import type { WorldFiles } from '../files/open-files.ts'
import { thumbnailOf } from './thumbnail.ts'

const DONE = { ok: true } as const
const failed = (words: string) => ({ ok: false, words }) as const
const wordsOf = (cause: unknown) => (cause instanceof FileRefused ? cause : blobFaultOf(cause)).message
const NOT_HERE = '附件未到，正在向中心取，到了再打开'

/** Copies that other programs of this machine look at; gone when the desk is closed. */
const copies = join(app.getPath('temp'), `zhihuitai-${process.pid}`)
app.once('will-quit', () => rmSync(copies, { recursive: true, force: true }))

/** Answers everything about files; `files` is null while no world is open. */
export function createFiles(files: () => WorldFiles | null) {
  return async function answerFiles(request: FilesRequest, contents: WebContents): Promise<unknown> {
    const open = files()
    if (open === null) return failed('还没有开始，请先选择演示、本机新建或加入中心')
    switch (request.type) {
      case 'attach':
        return await attach(open, await choose(contents))
      case 'keep':
        return await keep(open, request.name, request.base64)
      case 'files':
        return { ...DONE, files: await open.session.states(request.hashes, request.fetch) }
      case 'thumbnail':
        return await thumbnail(open, request.hash)
      case 'openFile':
        return await openFile(open, request.hash, request.name, contents)
      default:
        return unreachable(request)
    }
  }
}

async function choose(contents: WebContents): Promise<string[]> {
  const window = BrowserWindow.fromWebContents(contents)
  const options: Electron.OpenDialogOptions = { properties: ['openFile', 'multiSelections'] }
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return filePaths
}

/** What can be kept is kept; of the rest each is told why not. */
async function attach({ store, session }: WorldFiles, paths: readonly string[]): Promise<unknown> {
  if (paths.length === 0) return failed('没有选文件')
  const attachments: Attachment[] = []
  const refused: string[] = []
  for (const path of paths) {
    try {
      attachments.push(await store.keepFile(path))
    } catch (cause) {
      refused.push(`${path.split(/[\\/]/).at(-1)}：${wordsOf(cause)}`)
    }
  }
  session.wake()
  return attachments.length === 0 ? failed(refused.join('\n')) : { ...DONE, attachments, refused }
}

async function keep({ store, session }: WorldFiles, name: string, base64: string): Promise<unknown> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > MAX_ATTACHMENT_BYTES) return failed(new BlobFault('too-large').message)
  try {
    const attachment = await store.keepBytes(name, bytes)
    session.wake()
    return { ...DONE, attachment }
  } catch (cause) {
    return failed(wordsOf(cause))
  }
}

async function thumbnail({ store, session }: WorldFiles, hash: string): Promise<unknown> {
  if ((await store.blobs.sizeOf(hash)) === null) {
    await session.states([hash], true)
    return failed('附件未到')
  }
  const media = await store.mediaOf(hash)
  if (media !== 'image/jpeg' && media !== 'image/png') return failed('这种文件没有缩略图')
  const url = thumbnailOf(await readFile(store.blobs.fileOf(hash)))
  return url === null ? failed('图片打不开或太大，没有缩略图') : { ...DONE, url }
}

/**
 * Opens a copy with this machine's program where the bytes are of a kind that cannot act; anything else is saved where
 * the person says. The copy's ending is that of its bytes, so that a disguised file opens as what it is.
 */
async function openFile(
  { store, session }: WorldFiles,
  hash: string,
  name: string,
  contents: WebContents,
): Promise<unknown> {
  if ((await store.blobs.sizeOf(hash)) === null) {
    await session.states([hash], true)
    return failed(NOT_HERE)
  }
  const ending = endingOf(await store.mediaOf(hash))
  const plain = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || '附件'
  if (ending === null) return await saveCopy(store.blobs.fileOf(hash), plain, contents)
  const suffix = plain.toLowerCase().endsWith(`.${ending}`) ? '' : `.${ending}`
  const folder = join(copies, hash.slice(0, 16))
  const copy = join(folder, `${plain}${suffix}`)
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(store.blobs.fileOf(hash), copy)
  } catch (cause) {
    return failed(blobFaultOf(cause).message)
  }
  const trouble = await shell.openPath(copy)
  return trouble === '' ? DONE : await saveCopy(copy, `${plain}${suffix}`, contents)
}

async function saveCopy(from: string, name: string, contents: WebContents): Promise<unknown> {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) return failed('窗口已关闭，请重试')
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
  })
  if (canceled || filePath === '') return failed('这种文件不能直接打开，也没有另存')
  try {
    await copyFile(from, filePath)
    return DONE
  } catch {
    return failed('写不进所选的位置，请换一个文件夹或检查磁盘空间')
  }
}
