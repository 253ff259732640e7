import type { WebContents } from 'electron'
import type { Document } from '../../domain/document/document.ts'
import { unreachable } from '../../domain/model.ts'
import type { PaperRequest } from '../../protocol/desk.ts'
import { chooseFile } from '../paper/choose-file.ts'
import { paperIsReady, paperOf, withPrintWindow } from '../paper/print-window.ts'
import { writeWhole } from '../paper/write-whole.ts'

const DONE = { ok: true } as const
const failed = (words: string) => ({ ok: false, words }) as const
/** The page rules say the margins (renderer/paper/page.css). */
const PDF = { pageSize: 'A4', printBackground: true, preferCSSPageSize: true } as const
const NO_PAGES = '没有排好版面，请重试；仍不行请重启指挥台'

/** Paper and its files: prints and saves documents, or the window that asks when there is none. */
export async function answerPaper(request: PaperRequest, contents: WebContents): Promise<unknown> {
  switch (request.type) {
    case 'print':
      return await print(request.document, contents)
    case 'savePdf':
      return await save(contents, request.title, 'pdf', 'PDF', () => pdfOf(request.document, contents))
    case 'saveDocx':
      return await save(contents, request.title, 'docx', 'Word 文档', async () => {
        // Loaded at the first use: starting up must not pay for it.
        const { docxOf } = await import('../paper/docx.ts')
        return await docxOf(request.document)
      })
    case 'paper':
      return paperOf(contents)
    case 'paperReady':
      paperIsReady(contents)
      return DONE
    default:
      return unreachable(request)
  }
}

function pdfOf(document: Document | null, contents: WebContents): Promise<Buffer> {
  if (document === null) return contents.printToPDF(PDF)
  return withPrintWindow(document, (pages) => pages.printToPDF(PDF))
}

async function print(document: Document | null, contents: WebContents): Promise<unknown> {
  const printers = await contents.getPrintersAsync().catch(() => [])
  if (printers.length === 0) return failed('没有找到打印机，请接好打印机，或先存为 PDF')
  const act = (pages: WebContents) =>
    new Promise<unknown>((resolve) => {
      pages.print({ printBackground: true, pageSize: 'A4' }, (ok, why) => {
        if (ok) resolve(DONE)
        else resolve(failed(/cancel/i.test(why) ? '已取消打印' : '没有打印，请检查打印机后重试'))
      })
    })
  if (document === null) return await act(contents)
  return await withPrintWindow(document, act).catch(() => failed(NO_PAGES))
}

/** Asks where first: a person who cancels has not waited for anything. */
async function save(
  contents: WebContents,
  title: string,
  ending: string,
  kind: string,
  make: () => Promise<Uint8Array>,
): Promise<unknown> {
  const path = await chooseFile(contents, title, ending, kind)
  if (path === null) return failed('已取消，没有保存')
  const bytes = await make().catch(() => null)
  if (bytes === null) return failed(NO_PAGES)
  try {
    await writeWhole(path, bytes)
    return DONE
  } catch {
    return failed('写不进所选的位置，请换一个文件夹或检查磁盘空间')
  }
}
