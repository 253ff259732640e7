import type { Answered, PeopleRequest } from '../../../protocol/desk.ts'
import { refreshWho } from '../../desk/useWho.ts'
import { text } from './text.ts'

/** Asks this machine about its people; what goes wrong on the way is words too. Who is here is asked anew. */
export async function askShell(request: PeopleRequest): Promise<Answered<object>> {
  try {
    const answer = (await window.desk.shell(request)) as Answered<object>
    await refreshWho()
    return answer
  } catch {
    return { ok: false, words: text.failed }
  }
}
