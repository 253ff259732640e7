import { buildCommand, type Draft, type Speaker } from './build-command.ts'
import { type Said, submitOnce } from './submit-once.ts'
import { currentWho } from './useWho.ts'

/** One act of several people: each draft said by whom it names, all kept or none. Never throws. */
export async function submitTogether(
  said: readonly { readonly draft: Draft; readonly as?: Speaker | undefined }[],
): Promise<Said> {
  const now = Date.now()
  const commands = said.map(({ draft, as }) => buildCommand(draft, currentWho(), now, as))
  const ready = commands.filter((command) => command !== null)
  if (ready.length < commands.length) {
    return { ok: false, reason: '本席位还没有启用，请先完成首次启动再记录' }
  }
  return await submitOnce(ready, (all) => window.desk.submitAll([...all]))
}
