import type { FilesRequest } from '../../protocol/desk.ts'

export async function answerFiles(_request: FilesRequest): Promise<unknown> {
  return { ok: false, words: '本机程序还不能收附件，请升级后再试' }
}
