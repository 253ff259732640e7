import type { PeopleRequest } from '../../protocol/desk.ts'

export async function answerPeople(_request: PeopleRequest): Promise<unknown> {
  return { ok: false, words: '本机程序还不能签到，请升级后再试' }
}
