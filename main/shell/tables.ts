import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { BrowserWindow, dialog, type WebContents } from 'electron'
import { unreachable } from '../../domain/model.ts'
import type { TablesRequest } from '../../protocol/desk.ts'
import { chooseFile } from '../paper/choose-file.ts'
import { writeWhole } from '../paper/write-whole.ts'
import { MAX_FILE_BYTES, TableRefused } from '../tables/limits.ts'
import { readTable } from '../tables/read-table.ts'
import { csvOf } from '../tables/write-csv.ts'
import { xlsxOf } from '../tables/write-xlsx.ts'

const DONE = { ok: true } as const
const failed = (words: string) => ({ ok: false, words }) as const
const textKinds = { ics: '日历', txt: '文本', json: '数据' } as const

/** Spreadsheets and text files: chosen by the person, read or written here. */
export async function answerTables(request: TablesRequest, contents: WebContents): Promise<unknown> {
  switch (request.type) {
    case 'openTable':
      return await open(contents)
    case 'saveTable':
      return request.format === 'xlsx'
        ? await save(contents, request.title, 'xlsx', 'Excel 工作簿', () => xlsxOf(request.tables))
        : await save(contents, request.title, 'csv', 'CSV 表格', async () => csvOf(request.tables))
    case 'saveText':
      return await save(
        contents,
        request.title,
        request.ending,
        textKinds[request.ending],
        async () => request.text,
      )
    default:
      return unreachable(request)
  }
}

async function open(contents: WebContents): Promise<unknown> {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) return failed('这个窗口已经关闭，没有打开文件')
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: '选择表格',
    properties: ['openFile'],
    filters: [{ name: '表格', extensions: ['xlsx', 'csv', 'txt', 'tsv'] }],
  })
  const [path] = filePaths
  if (canceled || path === undefined) return failed('已取消，没有打开文件')
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE_BYTES) return failed('文件超过 20 MB，请只留下要导入的表再试')
    return await readTable(basename(path).slice(-200), new Uint8Array(await readFile(path)))
  } catch {
    return failed('读不到这个文件，请确认它还在、没有被别的程序占用，再试一次')
  }
}

async function save(
  contents: WebContents,
  title: string,
  ending: string,
  kind: string,
  make: () => Promise<Uint8Array | string>,
): Promise<unknown> {
  const path = await chooseFile(contents, title, ending, kind)
  if (path === null) return failed('已取消，没有保存')
  try {
    const content = await make()
    await writeWhole(path, content)
    return DONE
  } catch (cause) {
    if (cause instanceof TableRefused) return failed(cause.message)
    return failed('写不进所选的位置，请换一个文件夹，或确认文件没有被别的程序打开')
  }
}
