import type { PlainHistory } from './plain-history.ts'

interface Told {
  keys: Set<string>
  ended: string | null
  replaces: string | null
  devices: Set<string>
  rungs: Set<string>
  answered: Set<string>
}

/** 收令一方说的话：不论指令怎样，都要记下。 */
const steps = [
  'delivered',
  'read',
  'acknowledged',
  'refused',
  'arrived',
  'reported',
  'completed',
  'phoned',
  'missed',
]

/**
 * 一条指令只下达一次，收令对象不重复，时限在以后；下达之后只有收令对象的步骤算数，同一席位不送达两次；撤回、替换、凭据办结之后
 * 下达一方不再催办、升级、撤回、督办；新指令写明替换的那一条才算替换；答复过的不升级，一级只升一次。
 */
export function orderFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const orders = new Map<string, Told>()
  const early = new Map<string, Told>()
  for (const { seq, stream, type, data, at, by } of events) {
    if (!stream.startsWith('order/')) continue
    const bad = (words: string) => faults.push(`第 ${seq} 条：${words}`)
    const verb = type.slice('order.'.length)
    const known = orders.get(stream)
    if (verb === 'issued') {
      if (known) bad('同一条指令下达了两次')
      const keys = data.recipients.map((one: { key: string }) => one.key)
      if (new Set(keys).size < keys.length) bad('收令对象写了两次')
      const { arriveBy, feedbackBy, completeBy } = data.deadlines
      for (const due of [arriveBy, feedbackBy, completeBy]) if (due !== null && due <= at) bad('时限已过')
      const old = data.replaces === null ? null : orders.get(data.replaces)
      if (data.replaces !== null && (!old || old.ended)) bad('替换的指令不存在或已经结束')
      const before = early.get(stream) ?? blank()
      orders.set(stream, { ...before, keys: new Set(keys), replaces: data.replaces })
      continue
    }
    const told = known ?? early.get(stream) ?? blank()
    if (!known) early.set(stream, told)
    if (verb === 'contested') continue
    if (steps.includes(verb)) {
      if (known && !known.keys.has(data.recipient)) bad('不是收令对象')
      const device = `${verb} ${data.recipient} ${by.seat}`
      if (verb === 'delivered' || verb === 'read') {
        if (told.devices.has(device)) bad('同一席位送达了两次')
        told.devices.add(device)
      }
      if (verb === 'refused') {
        if (told.answered.has(`signed ${data.recipient}`)) bad('签收之后又拒收')
        told.answered.add(data.recipient)
      } else if (verb === 'acknowledged' || (verb === 'phoned' && data.readBack)) {
        told.answered.add(data.recipient)
        told.answered.add(`signed ${data.recipient}`)
      } else if (['arrived', 'reported', 'completed'].includes(verb)) told.answered.add(data.recipient)
      continue
    }
    if (!known) {
      bad('指令还没有下达')
      continue
    }
    if (known.ended) bad(`已经${known.ended}，又有 ${verb}`)
    if (verb === 'escalated') {
      if (known.answered.has(data.recipient)) bad('已经答复，又升级')
      if (known.rungs.has(`${data.recipient} ${data.rung}`)) bad('同一级升了两次')
      known.rungs.add(`${data.recipient} ${data.rung}`)
    } else if (verb === 'replaced') {
      if (orders.get(data.by)?.replaces !== stream) bad('新指令没有写明替换这一条')
      known.ended = '替换'
    } else if (verb === 'recalled') known.ended = '撤回'
    else if (verb === 'settled') known.ended = '办结'
    else if (verb !== 'reminded' && verb !== 'supervised') bad(`指令里不该有 ${type}`)
  }
  return faults
}

function blank(): Told {
  return {
    ...{ keys: new Set<string>(), ended: null, replaces: null },
    ...{ devices: new Set<string>(), rungs: new Set<string>(), answered: new Set<string>() },
  }
}
