import type { Command, Receipt } from '../../domain/envelope.ts'
import { idOf, kindOf } from '../../domain/envelope.ts'
import { KEPT_FROM } from '../../domain/incident/restriction.ts'
import type { AcceptedFact, Kind, KindRef, Signed } from '../../domain/model.ts'
import { isSignedBy } from '../../engine/signature.ts'
import { isKeptFrom, rightMissing } from '../../protocol/rights.ts'
import type { KindNamed } from './fold.ts'
import type { Group } from './group.ts'
import type { Viewer } from './visible.ts'

/** Who brought the commands: the enrolled seat of the connection. */
export type Submitter = Viewer

type Fact = AcceptedFact<{ type: string; data: unknown }>

/**
 * Judges one command and adds its facts and receipt to the group. Null: it stands on a command the ledger has not
 * judged, so it must be sent again behind that one. Throws `Need`, and an Error where a kind breaks its own law.
 */
export function judge(
  group: Group,
  kindNamed: KindNamed,
  command: Command,
  digest: string,
  { seat, role }: Submitter,
): Receipt | null {
  const refuse = (reason: string): Receipt => {
    const receipt: Receipt = { ok: false, command: command.id, reason }
    group.keep({ receipt, digest })
    return receipt
  }

  const known = group.receipt(command.id)
  if (known) {
    if (known.digest === digest) return known.receipt
    return { ok: false, command: command.id, reason: '这个操作编号已用于另一项内容，请重新操作一次' }
  }
  if (command.by.seat !== seat) {
    // Not kept: what another seat says must not use up the id its owner will send.
    const reason = `这项操作署名席位 ${command.by.seat}，只能由该席位送出`
    return { ok: false, command: command.id, reason }
  }

  const kindName = kindOf(command.stream)
  const kind = kindNamed(kindName)
  const verb = command.type.slice(command.type.indexOf('.') + 1)
  const shape = kind && Object.hasOwn(kind.commands, verb) ? kind.commands[verb] : undefined
  if (!kind || !shape || kindOf(command.type) !== kindName) {
    return refuse('中心不认识这项操作，请先升级中心再重新操作')
  }
  if (command.v > kind.v) return refuse('席位的版本比中心新，请先升级中心再重新操作')
  const opened = group.seals.openCommand(command)
  const parsed = shape.safeParse(opened.data)
  if (!parsed.success) return refuse(shapeFault(parsed.error.issues))

  const audience = group.audience(command.stream)
  const missing = rightMissing(role, command, (stream) => group.audience(stream))
  if (missing !== null) return refuse(missing)
  // Law 4 again: what a seat did before it was kept from a stream is recorded.
  if (!kind.testimony.includes(verb) && isKeptFrom({ seat, role }, audience)) return refuse(KEPT_FROM)

  for (const earlier of command.after) {
    const stood = group.receipt(earlier)
    if (!stood) return null
    // Law 4: what already happened is recorded, whatever became of the step before it.
    if (!stood.receipt.ok && !kind.testimony.includes(verb))
      return refuse('它依赖的操作未被接受，请核对后重新操作')
  }

  const understood = { ...command, data: parsed.data as Command['data'] }
  const decision = decide(group, kind, understood)
  if (!decision.ok) {
    // Law 4: a bug of the kind must never become a refusal somebody has to live with.
    if (kind.testimony.includes(verb)) throw new Error(`${command.type} is testimony and was refused`)
    return refuse(decision.reason)
  }
  return accept(group, kindNamed, understood, digest, decision.facts)
}

function proves({ words, signature, key }: Signed): boolean {
  return isSignedBy(key, words, signature)
}

function decide(group: Group, kind: Kind, { stream, type, data, by, at }: Command) {
  const see = <S>(other: KindRef<S>, id: string) => group.fold(`${other.name}/${id}`).state as S
  const tagged = { type: type as `${string}.${string}`, data }
  return kind.decide(group.fold(stream).state, tagged, { id: idOf(stream), by, at, see, proves })
}

function accept(
  group: Group,
  kindNamed: KindNamed,
  command: Command,
  digest: string,
  facts: readonly Fact[],
): Receipt {
  const numbers = facts.map(({ series }) =>
    series === null ? null : { series, text: group.nextNumber(series) },
  )
  const before = group.head.seq
  facts.forEach(({ fact }, n) => {
    group.take(kindNamed, command, n, fact, numbers[n] ?? null)
  })
  const receipt: Receipt = {
    ok: true,
    command: command.id,
    seq: facts.length === 0 ? 0 : before + 1,
    last: facts.length === 0 ? 0 : group.head.seq,
    number: numbers.find((number) => number !== null)?.text ?? null,
  }
  group.keep({ receipt, digest })
  return receipt
}

function shapeFault(issues: readonly { path: readonly PropertyKey[] }[]): string {
  const where = issues[0]?.path.join('.') || '内容'
  return `内容不完整或超出限制（${where}），请改正后重新提交`.slice(0, 500)
}
