import type { Submitted } from '../../protocol/desk.ts'
import { buildCommand, type Draft, type Speaker } from './build-command.ts'
import { currentWho } from './useWho.ts'

/** One act of several people: each draft said by whom it names, all kept or none. Never throws. */
export async function submitTogether(
  said: readonly { readonly draft: Draft; readonly as?: Speaker | undefined }[],
): Promise<Submitted> {
  const now = Date.now()
  const commands = said.map(({ draft, as }) => buildCommand(draft, currentWho(), now, as))
  const ready = commands.filter((command) => command !== null)
  if (ready.length < commands.length) {
    return { ok: false, reason: '本席位还没有启用，请先完成首次启动再记录' }
  }
  try {
    return await window.desk.submitAll(ready)
  } catch {
    return { ok: false, reason: '本机没有应答，一条也没有记下；请再按一次，仍不行请重启指挥台' }
  }
}
