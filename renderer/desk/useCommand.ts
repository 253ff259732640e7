import { buildCommand, type Draft, type Speaker } from './build-command.ts'
import { rightMissingHere } from './right-missing.ts'
import { type Said, submitOnce } from './submit-once.ts'
import { currentWho } from './useWho.ts'

/**
 * Submits a draft as this seat, now. Never throws: what goes wrong on the way is a refusal in words too.
 * Resolves ok once the command is durable on this machine.
 */
export async function submitDraft(draft: Draft, as?: Speaker): Promise<Said> {
  const command = buildCommand(draft, currentWho(), Date.now(), as)
  if (command === null) return { ok: false, reason: '本席位还没有启用，请先完成首次启动再记录' }
  const missing = rightMissingHere(command, currentWho())
  if (missing !== null) return { ok: false, reason: missing }
  return await submitOnce([command], ([one = command]) => window.desk.submit(one))
}

/** Several at once: all are kept or none is. */
export async function submitDrafts(drafts: readonly Draft[]): Promise<Said> {
  const now = Date.now()
  const built = drafts.map((draft) => buildCommand(draft, currentWho(), now))
  const commands = built.filter((command) => command !== null)
  if (commands.length < built.length) {
    return { ok: false, reason: '本席位还没有启用，请先完成首次启动再记录' }
  }
  const missing = commands
    .map((command) => rightMissingHere(command, currentWho()))
    .find((one) => one !== null)
  if (missing !== undefined) return { ok: false, reason: missing }
  return await submitOnce(commands, (all) => window.desk.submitAll([...all]))
}

/** The one way to act from a component. */
export function useCommand(): (draft: Draft) => Promise<Said> {
  return submitDraft
}
