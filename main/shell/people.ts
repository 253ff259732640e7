import type { PeopleRequest } from '../../protocol/desk.ts'
import type { People } from '../people/people.ts'

/** Answers the people requests of a page from whoever keeps the persons of the open world. */
export function answerPeople(people: () => People | null): (request: PeopleRequest) => Promise<unknown> {
  return async (request) => {
    const open = people()
    if (open === null) return { ok: false, words: '还没有开始：请先选择演示、本机新建或加入中心' }
    try {
      return await open.answer(request)
    } catch {
      return { ok: false, words: '本席位的人员密钥写不进磁盘，请检查磁盘空间和权限后再试' }
    }
  }
}
