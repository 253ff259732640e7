import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { BrowserWindow, dialog, type WebContents } from 'electron'
import type { Attachment } from '../../domain/attachment.ts'
import type { PlanContent } from '../../domain/plan/content.ts'
import type { WordBlock } from '../../domain/plan/recognise.ts'
import type { Answered } from '../../protocol/desk.ts'
import { FileRefused } from '../files/file-store.ts'
import type { WorldFiles } from '../files/open-files.ts'
import { readSamples } from '../plan/read-samples.ts'

const failed = (words: string) => ({ ok: false, words }) as const

/** The sample plans in `folder`, for whoever begins without any plan. */
export async function samplePlans(folder: string): Promise<Answered<{ plans: PlanContent[] }>> {
  try {
    const plans = await readSamples(folder)
    return plans.length === 0 ? failed('安装里没有预案样例，请重装指挥台或导入本区预案') : { ok: true, plans }
  } catch {
    return failed('读不到预案样例，请重装指挥台或导入本区预案')
  }
}

type Opened = Answered<{ name: string; blocks: WordBlock[]; origin: Attachment }>

/**
 * Lets the person choose a plan written in Word, reads it and keeps it as it was, so that whoever checks can open it; the window says
 * what it recognised and asks him to check. `files` is null while no world is open.
 */
export async function openPlan(files: WorldFiles | null, contents: WebContents): Promise<Opened> {
  if (files === null) return failed('还没有开始，请先选择演示、本机新建或加入中心')
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) return failed('这个窗口已经关闭，没有打开文件')
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: '选择 Word 预案',
    properties: ['openFile'],
    filters: [{ name: 'Word 文档', extensions: ['docx', 'doc'] }],
  })
  const [path] = filePaths
  if (canceled || path === undefined) return failed('已取消，没有打开文件')
  // Loaded at the first use: starting up must not pay for it.
  const { DocxRefused, MAX_DOCX_BYTES, readDocx } = await import('../plan/read-docx.ts')
  try {
    if ((await stat(path)).size > MAX_DOCX_BYTES) return failed('文件超过 20 MB，请删去图片再导入')
    const blocks = await readDocx(new Uint8Array(await readFile(path)))
    const origin = await files.store.keepFile(path)
    files.session.wake()
    return { ok: true, name: basename(path).slice(-200), blocks, origin }
  } catch (cause) {
    if (cause instanceof DocxRefused || cause instanceof FileRefused) return failed(cause.message)
    return failed('读不到这个文件，请确认它还在、没有被别的程序占用，再试一次')
  }
}
