import type { TablesRequest } from '../../protocol/desk.ts'

export async function answerTables(_request: TablesRequest): Promise<unknown> {
  return { ok: false, words: '本机程序还不能读写表格，请升级后再试' }
}
