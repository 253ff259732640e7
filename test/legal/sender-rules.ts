import { streetsNamed } from './may-see.ts'
import type { PlainEvent, PlainHistory } from './plain-history.ts'

/**
 * 署名席位就是送出的席位；一项操作只记一次；受理的操作所依据的都先受理，已经发生的事除外；记录时间不倒退；
 * 被拒绝的没有记录而有中文理由；席位没有越权。
 */
export function senderFaults({ events, receipts, sent }: PlainHistory): string[] {
  const faults: string[] = []
  const eventsByCommand = new Map<string, PlainEvent[]>()
  let recordedAt = 0
  for (const event of events) {
    const { seq, command, by } = event
    const own = eventsByCommand.get(command) ?? []
    eventsByCommand.set(command, [...own, event])
    if (event.recordedAt < recordedAt) faults.push(`第 ${seq} 条的记录时间倒退`)
    recordedAt = event.recordedAt
    const who = sent.get(command)
    if (!who) faults.push(`第 ${seq} 条没有人送过`)
    else if (who.seat !== by.seat) faults.push(`第 ${seq} 条署名 ${by.seat}，送出的是 ${who.seat}`)
    else if (who.stream !== event.stream) faults.push(`第 ${seq} 条写到了别的记录里`)
  }
  for (const [command, own] of eventsByCommand) {
    const first = own[0]?.seq ?? 0
    if (own.some(({ n, seq }, index) => n !== index || seq !== first + index)) {
      faults.push(`操作 ${command} 的记录不是完整的一段：${own.map(({ seq }) => seq).join('、')}`)
    }
  }
  const accepted = new Map(receipts.filter(({ ok }) => ok).map((receipt) => [receipt.command, receipt]))
  for (const { ok, command, reason = '', seq, last } of receipts) {
    const own = eventsByCommand.get(command) ?? []
    if (!ok && own.length > 0) faults.push(`操作 ${command} 已被拒绝，却有记录`)
    if (!ok && !/\p{Script=Han}{4}/u.test(reason))
      faults.push(`操作 ${command} 的拒绝没有中文理由：${reason}`)
    if (ok && seq === 0 && last === 0) {
      // 同一句话说了第二遍：受理，没有新的记录。
      const told = sent.get(command)
      if (told === undefined || !saidAgain.includes(told.type))
        faults.push(`操作 ${command} 受理了却没有记录`)
      else if (!events.some(({ stream }) => stream === told.stream)) {
        faults.push(`操作 ${command} 说是重复的，前面却没有`)
      }
      continue
    }
    if (ok && (own[0]?.seq !== seq || own.at(-1)?.seq !== last)) {
      faults.push(`操作 ${command} 的回执说的是第 ${seq}–${last} 条`)
    }
  }
  for (const command of eventsByCommand.keys()) {
    if (!accepted.has(command)) faults.push(`操作 ${command} 有记录而没有回执`)
    for (const earlier of sent.get(command)?.after ?? []) {
      const stood = accepted.get(earlier)
      if (stood === undefined && saysWhatHappened(sent.get(command)?.type)) continue
      if (stood === undefined) faults.push(`操作 ${command} 已受理，它所依据的 ${earlier} 没有受理`)
      else if ((stood.seq ?? 0) > (eventsByCommand.get(command)?.[0]?.seq ?? 0)) {
        faults.push(`操作 ${command} 记在它所依据的 ${earlier} 之前`)
      }
    }
  }
  return [...faults, ...rightsFaults(events, sent)]
}

/** 已经发生的事：不论前一步如何，都要记下。按类列出，与程序各自写一遍，由 `happened.test.ts` 对照。 */
const happenedByKind: Readonly<Record<string, string>> = {
  absence: 'back',
  activation: 'give done',
  alarm: 'acknowledge',
  deadline: 'mark done',
  decision: 'record amend follow',
  handover: 'refresh tick untick ask answer remind check withdraw',
  headquarters: 'take arrive leave step retreat reenter',
  log: 'write correct amend propose instruct relay carryOut finish read attach join',
  meeting: 'attend minute link',
  order: 'deliver read acknowledge refuse arrive feedback complete phone miss',
  reminder: 'done read',
  report: 'phone send receive return',
  rollcall: 'begin answer phone',
  shift: 'signIn arrive takeOver unattended attended',
  standing: 'raise check',
}
export const happened: readonly string[] = Object.entries(happenedByKind).flatMap(([kind, verbs]) =>
  verbs.split(' ').map((verb) => `${kind}.${verb}`),
)

/** 说第二遍没有新内容的话：受理，不再记。 */
const saidAgain: readonly string[] = [
  'absence.approve',
  'absence.back',
  'credential.key',
  'credential.revoke',
  'deadline.start',
  'handover.sign',
  'log.repeat',
  'order.deliver',
  'order.read',
  'person.put',
  'shift.signIn',
  'swap.no',
  'swap.yes',
]

function saysWhatHappened(type: string | undefined): boolean {
  return type !== undefined && happened.includes(type)
}

function rightsFaults(events: readonly PlainEvent[], sent: PlainHistory['sent']): string[] {
  /** Per incident, the streets that see it by now. */
  const seenBy = new Map<string, Set<string>>()
  return events.flatMap((event) => {
    const streets = seenBy.get(event.stream) ?? new Set<string>()
    for (const street of streetsNamed(event)) streets.add(street)
    seenBy.set(event.stream, streets)
    const role = sent.get(event.command)?.role ?? 'district'
    if (role === 'district') return []
    if (role === 'wall') {
      return /^(scene|preset)\./.test(event.type) ? [] : [`第 ${event.seq} 条超出大屏席位的权限`]
    }
    const street = role.slice('street/'.length)
    const isRight =
      isOfIncident(event, street) || isOwnOrder(event, street) || isAtOwnScene(event, street, seenBy)
    return isRight ? [] : [`第 ${event.seq} 条超出街道席位的权限`]
  })
}

function isOfIncident({ type, data }: PlainEvent, street: string): boolean {
  return type === 'incident.verified' || (type === 'incident.reported' && data.street === street)
}

/** 指令的每一步只由下达到的那个街道自己说，人员按他所属的街道。 */
function isOwnOrder({ type, data }: PlainEvent, street: string): boolean {
  return (
    /^order\.(delivered|read|acknowledged|refused|arrived|reported|completed|contested)$/.test(type) &&
    String(data.recipient ?? '').endsWith(street)
  )
}

/** 看得到的事件，先到的街道可以临时指挥、登记到场（广东省突发事件现场指挥官制度实施办法（试行）第五条）；正式的指挥长由区指定。 */
function isAtOwnScene(
  { stream, type, data }: PlainEvent,
  street: string,
  seenBy: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const incident = stream.replace(/^headquarters\//, 'incident/')
  if (!seenBy.get(incident)?.has(street)) return false
  if (type === 'headquarters.taken') return data.post === 'temporary'
  return /^headquarters\.(arrived|contested|shown)$/.test(type)
}
