import { writeFile } from 'node:fs/promises'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { PaperRequest } from '../../protocol/desk.ts'

const DONE = { ok: true } as const
const failed = (words: string) => ({ ok: false, words }) as const

/** Paper and its files: prints and saves documents. */
export async function answerPaper(request: PaperRequest, contents: WebContents): Promise<unknown> {
  if (request.type === 'print') return await print(contents)
  if (request.type === 'savePdf') return await savePdf(contents, request.title)
  return failed('本机程序还不能存这种文件，请升级后再试')
}

async function print(contents: WebContents): Promise<unknown> {
  const printers = await contents.getPrintersAsync().catch(() => [])
  if (printers.length === 0) return failed('没有找到打印机，请接好打印机，或先存为 PDF')
  return await new Promise((resolve) => {
    contents.print({ printBackground: true }, (ok) => resolve(ok ? DONE : failed('没有打印，请检查打印机')))
  })
}

async function savePdf(contents: WebContents, title: string): Promise<unknown> {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) return failed('窗口已关闭，请重试')
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${app.getPath('documents')}/${title.replaceAll(/[\\/:*?"<>|]/g, ' ')}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || filePath === '') return failed('没有保存')
  try {
    await writeFile(filePath, await contents.printToPDF({ pageSize: 'A4', printBackground: true }))
    return DONE
  } catch {
    return failed('写不进所选的位置，请换一个文件夹或检查磁盘空间')
  }
}
