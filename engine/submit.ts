import { canonical } from '../domain/canonical.ts'
import { type Command, commandShape, kindOf } from '../domain/envelope.ts'
import type { Submitted } from '../protocol/desk.ts'
import { judge } from './judge.ts'
import type { Memory } from './memory.ts'
import { isAlive, statesWithPending } from './pending.ts'
import { projectPreviews } from './project-streams.ts'

/** An envelope names at most so many predecessors; each names its own, so nearest ones are enough. */
const NAMED_BEFORE = 64

/**
 * Judges a command on local state and keeps it: first its preview, which does not wait for the disk, so that
 * `onPreview` may have watchers ask while the outbox commits, which does wait. Only then is the command accepted. A
 * crash between the two leaves a row without its command; the start finds it by `previewed` and takes it back.
 */
export function submit(memory: Memory, candidate: Command, onPreview: () => void): Submitted {
  const { outbox, folds, kindNamed } = memory
  const shaped = commandShape.safeParse(candidate)
  if (!shaped.success) return { ok: false, reason: '操作内容不完整，请刷新页面后重试' }
  const command = shaped.data
  const repeated = answerToRepeat(memory, command)
  if (repeated !== null) return repeated
  if (command.after.some((id) => outbox.get(id)?.status === 'refused' || outbox.get(id)?.status === 'held')) {
    return { ok: false, reason: '这条操作所依据的上一步未被接受，请先处理上一步' }
  }
  const judged = judge(kindNamed, command, statesWithPending(folds, outbox, kindNamed))
  if (!judged.ok) return judged
  const { facts, reads } = judged
  const after = predecessors(memory, command, reads)
  const status = 'waiting'
  const row = outbox.add({ command: { ...command, after }, reads, facts, status, last: null, reason: null })
  const streams = new Set([command.stream])
  projectPreviews(memory, streams)
  onPreview()
  try {
    outbox.keep(row)
  } catch (error) {
    outbox.drop(command.id)
    projectPreviews(memory, streams)
    onPreview()
    throw error
  }
  return { ok: true, pending: true }
}

/** The same id again is the same command or a mistake; null for a new id. */
function answerToRepeat({ outbox, log }: Memory, command: Command): Submitted | null {
  const row = outbox.get(command.id)
  if (row !== undefined) {
    if (contentOf(row.command) !== contentOf(command)) return differs
    return row.status === 'refused' || row.status === 'held'
      ? { ok: false, reason: row.reason ?? '这条操作未被接受，请先处理上一步' }
      : { ok: true, pending: true }
  }
  const event = log.ofCommand(command.id)
  if (event === null) return null
  // The log keeps facts, not commands: who, when and where must agree.
  const isSame =
    event.stream === command.stream &&
    event.at === command.at &&
    kindOf(event.type) === kindOf(command.type) &&
    canonical(event.by) === canonical(command.by)
  return isSame ? { ok: true, pending: false } : differs
}

const differs: Submitted = { ok: false, reason: '这个操作编号已经用于另一内容，请重新操作' }
const contentOf = (command: Command) => canonical({ ...command, after: [] })

/** What the caller named, then for each stream that was looked at the last command that waits there. */
function predecessors({ outbox }: Memory, command: Command, reads: readonly string[]): string[] {
  const last = reads.flatMap((stream) => [...outbox.ofStream(stream)].filter(isAlive).slice(-1))
  return [...new Set([...command.after, ...last.map((row) => row.command.id)])].slice(-NAMED_BEFORE)
}
