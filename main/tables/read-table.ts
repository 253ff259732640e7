import type { Answered, Sheet } from '../../protocol/desk.ts'
import { MAX_FILE_BYTES, TableRefused } from './limits.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

const begins = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

/**
 * Reads a spreadsheet by what its bytes are; `name` is the file's name. What is not what its name says, is too big or
 * cannot be read is refused in words.
 */
export async function readTable(
  name: string,
  bytes: Uint8Array,
): Promise<Answered<{ name: string; sheets: Sheet[] }>> {
  try {
    return { ok: true, name, sheets: await sheetsOf(name, bytes) }
  } catch (cause) {
    if (cause instanceof TableRefused) return { ok: false, words: cause.message }
    return { ok: false, words: '读不了这个表格，请在原程序里另存为 XLSX 或 CSV 再试' }
  }
}

async function sheetsOf(name: string, bytes: Uint8Array): Promise<Sheet[]> {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  if (bytes.length === 0) throw new TableRefused('这个文件是空的，请核对后再试')
  if (bytes.length > MAX_FILE_BYTES) throw new TableRefused('文件超过 20 MB，请只留下要导入的表再试')
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new TableRefused('这是旧版（XLS）或加了密码的工作簿，请去掉密码并另存为 XLSX 再试')
  }
  const isZip = begins(bytes, 0x50, 0x4b, 0x03, 0x04)
  if (ending === 'xlsx') {
    if (!isZip) throw new TableRefused('这个文件名为 XLSX，内容却不是工作簿，请用原程序重新导出')
    return await readXlsx(bytes)
  }
  if (!['csv', 'txt', 'tsv'].includes(ending)) {
    throw new TableRefused('只能读 XLSX 和 CSV 文件，请在原程序里另存为其中一种')
  }
  if (isZip) throw new TableRefused('这个文件名为 CSV，内容却是工作簿或压缩包，请改用正确的文件')
  return readCsv(name, bytes)
}
