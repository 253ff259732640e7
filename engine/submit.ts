import { canonical } from '../domain/canonical.ts'
import { type Command, commandShape, kindOf } from '../domain/envelope.ts'
import type { Submitted } from '../protocol/desk.ts'
import { judge } from './judge.ts'
import type { Memory } from './memory.ts'
import type { Waiting } from './outbox.ts'
import { isAlive, statesWithPending } from './pending.ts'
import { judgeAndPreview, projectPreviews } from './project-streams.ts'
import { isTestimony } from './testimony.ts'

/** An envelope names at most so many predecessors; each names its own, so nearest ones are enough. */
const NAMED_BEFORE = 64

/**
 * Judges commands on local state, each after those before it, and keeps all of them or none: first their previews,
 * which do not wait for the disk, so that `onPreview` may have watchers ask while the outbox commits, which does wait.
 * Only then are they accepted. A crash between the two leaves rows without their commands; the start finds them by
 * `previewed` and takes them back.
 */
export function submit(
  memory: Memory,
  candidates: readonly Command[],
  onPreview: (streams: ReadonlySet<string>) => void,
): Submitted {
  const { outbox } = memory
  const rows: Waiting[] = []
  const undo = () => {
    for (const { command } of rows.splice(0)) outbox.drop(command.id)
  }
  const { refused, streams } = judgeAndPreview(memory, () => {
    undo()
    const refused = judgeEach(memory, candidates, rows)
    if (refused !== null) undo()
    return { refused, streams: new Set(rows.map(({ command }) => command.stream)) }
  })
  if (refused !== null) return refused
  if (rows.length === 0) return { ok: true, pending: candidates.some(({ id }) => outbox.get(id)) }
  onPreview(streams)
  try {
    outbox.keep(rows)
  } catch (error) {
    undo()
    projectPreviews(memory, streams)
    onPreview(streams)
    throw error
  }
  return { ok: true, pending: true }
}

/** Adds the rows of new commands to the outbox's mirror and to `rows`, up to the first that is refused. */
function judgeEach(memory: Memory, candidates: readonly Command[], rows: Waiting[]): Submitted | null {
  for (const candidate of candidates) {
    const judged = judgeOne(memory, candidate)
    if (!judged.ok) return judged
    if (judged.waiting !== null) rows.push(memory.outbox.add(judged.waiting))
  }
  return null
}

type JudgedOne =
  /** `waiting` is null for a command known already. */
  { ok: true; waiting: Omit<Waiting, 'place'> | null } | { ok: false; reason: string }

function judgeOne(memory: Memory, candidate: Command): JudgedOne {
  const { outbox, folds, kindNamed, seals } = memory
  const shaped = commandShape.safeParse(candidate)
  if (!shaped.success) return { ok: false, reason: '操作内容不完整，请刷新页面后重试' }
  // Sealing is done here and nowhere before.
  const { sealed: _, ...command } = shaped.data
  const repeated = answerToRepeat(memory, command)
  if (repeated !== null) return repeated.ok ? { ok: true, waiting: null } : repeated
  const standsOn = command.after.filter((id) => !isStopped(outbox.get(id)))
  if (standsOn.length < command.after.length && !isTestimony(kindNamed, command)) {
    return { ok: false, reason: '这条操作所依据的上一步未被接受，请先处理上一步' }
  }
  if (memory.keys.isDestroyed(command.stream) && seals.hasPersonal('commands', command.type, command.data)) {
    return { ok: false, reason: '这条记录的个人信息已经销毁，请去掉姓名、电话等个人信息后再提交，或另写一条' }
  }
  const judged = judge(kindNamed, command, statesWithPending(folds, outbox, kindNamed))
  if (!judged.ok) return judged
  const { facts, reads } = judged
  const said = { ...command, after: predecessors(memory, standsOn, reads) }
  const waiting = {
    command: said,
    sent: seals.sealCommand(said),
    reads,
    facts,
    status: 'waiting',
    last: null,
    reason: null,
  } as const
  return { ok: true, waiting }
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
const contentOf = ({ sealed: _, ...command }: Command) => canonical({ ...command, after: [] })
const isStopped = (row: Waiting | undefined) => row?.status === 'refused' || row?.status === 'held'

/** What the caller named, then for each stream that was looked at the last command that waits there. */
function predecessors({ outbox }: Memory, named: readonly string[], reads: readonly string[]): string[] {
  const last = reads.flatMap((stream) => [...outbox.ofStream(stream)].filter(isAlive).slice(-1))
  return [...new Set([...named, ...last.map((row) => row.command.id)])].slice(-NAMED_BEFORE)
}
