import type { Command } from '../domain/envelope.ts'
import type { Kind, Tagged } from '../domain/model.ts'
import type { EventBody } from './chain.ts'
import type { ToldFact } from './view.ts'

export interface Fact {
  readonly type: string
  readonly data: unknown
}
export type AnyCommand = Tagged<string, Kind['commands']>
/** Looks a kind up by its name; undefined for one this version does not know. */
export type KindNamed = (name: string) => Kind | undefined

/** The word behind the dot: `log.written` → `written`. */
const verbOf = (type: string) => type.slice(type.indexOf('.') + 1)
const shapeIn = (shapes: Kind['facts'], verb: string) =>
  Object.hasOwn(shapes, verb) ? shapes[verb] : undefined

/**
 * The event as views and models get it, or null where this version cannot read it: unknown kind or fact, a newer
 * shape, or data that does not fit. Such an event stays in the log as it came.
 */
export function factOf(kind: Kind | undefined, event: EventBody): ToldFact | null {
  if (kind === undefined || event.v > kind.v || !event.type.startsWith(`${kind.name}.`)) return null
  const parsed = shapeIn(kind.facts, verbOf(event.type))?.safeParse(event.data)
  if (parsed?.success !== true) return null
  const { at, by, command, number = null, seq, recordedAt } = event
  return {
    fact: { type: event.type, data: parsed.data },
    told: { at, by, command, number, pending: false },
    seq,
    recordedAt,
  }
}

/** A fact of a command that still waits. */
export function previewOf(command: Command, fact: Fact): ToldFact {
  const { at, by, id } = command
  return { fact, told: { at, by, command: id, number: null, pending: true }, seq: null, recordedAt: null }
}

/** The command with its data parsed by its kind's shape; a refusal in words where it has no place here. */
export function parseCommand(
  kind: Kind | undefined,
  command: Command,
): { ok: true; kind: Kind; command: AnyCommand } | { ok: false; reason: string } {
  const shape =
    kind === undefined || !command.type.startsWith(`${kind.name}.`) || command.v > kind.v
      ? undefined
      : shapeIn(kind.commands, verbOf(command.type))
  if (kind === undefined || shape === undefined || !command.stream.startsWith(`${kind.name}/`)) {
    return { ok: false, reason: `本机程序不认识操作 ${command.type}，请升级后再试` }
  }
  const parsed = shape.safeParse(command.data)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? ''
    return { ok: false, reason: `内容不符合要求（${where || '整体'}），请检查后重新填写` }
  }
  return { ok: true, kind, command: { type: command.type as AnyCommand['type'], data: parsed.data } }
}
