import { writeFile } from 'node:fs/promises'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import { unreachable } from '../domain/model.ts'
import type { Engine } from '../engine/api.ts'
import type { ShellRequest, Who } from '../protocol/desk.ts'
import type { Windows } from './windows.ts'

export interface ShellParts {
  readonly windows: Windows
  readonly engine: () => Engine | null
  readonly who: (contents: WebContents) => Promise<Who>
  readonly begin: (choice: Extract<ShellRequest, { type: 'begin' }>['choice']) => Promise<void>
}

const DONE = { ok: true } as const
const failed = (words: string) => ({ ok: false, words }) as const

/** Windows, files and this machine: everything a page cannot do itself. */
export function createShell(parts: ShellParts) {
  const { windows, engine, who, begin } = parts
  return async function shell(request: ShellRequest, contents: WebContents): Promise<unknown> {
    switch (request.type) {
      case 'who':
        return await who(contents)
      case 'draft':
        await engine()?.draft(request.key, request.text)
        return DONE
      case 'drafts':
        return (await engine()?.drafts()) ?? {}
      case 'displays':
        return windows.displays()
      case 'reloadWall':
        return windows.reloadWall(request.display)
          ? DONE
          : failed(`没有第 ${request.display} 块屏，请核对接线`)
      case 'dismiss':
        await engine()?.dismiss(request.command)
        return DONE
      case 'begin':
        try {
          await begin(request.choice)
          return DONE
        } catch (cause) {
          return failed(
            cause instanceof Error && /[一-龥]/.test(cause.message)
              ? cause.message
              : '没有成功，请核对后重试',
          )
        }
      case 'print':
        return await print(contents)
      case 'savePdf':
        return await savePdf(contents, request.title)
      default:
        return unreachable(request)
    }
  }
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
