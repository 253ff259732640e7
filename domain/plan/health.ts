import type { Person } from '../person/person.ts'
import { parsePhone } from '../person/phone.ts'
import { DAY } from '../time.ts'
import type { PlanContent, Role } from './content.ts'

/** What can be wrong with a plan that nobody looks at. */
export const faultKinds = [
  'expired',
  'expiring',
  'unapproved',
  'phone',
  'gone',
  'role',
  'unchecked',
  'outdated',
] as const
export type FaultKind = (typeof faultKinds)[number]
export const faultKindText: Record<FaultKind, string> = {
  expired: '已过有效期',
  expiring: '即将到期',
  unapproved: '没有批准',
  phone: '电话不能用',
  gone: '人已离开',
  role: '角色没有人',
  unchecked: '未核验',
  outdated: '有新版未批',
}

export interface PlanFault {
  readonly kind: FaultKind
  /** A sentence that says where and what. */
  readonly text: string
}

/** A month before it ends there is still time for a meeting. Own rule. */
const EXPIRES_SOON = 30 * DAY

/** What the health check needs to know beside the contents. */
export interface Looked {
  readonly version: number
  readonly approved: number | null
  /** The address book's word on a person; undefined where it knows none. */
  readonly person: (id: string) => Pick<Person, 'status'> & {
    readonly name: string
    readonly phones: readonly string[]
  }
}

/**
 * 预案体检 at `now` (UTC ms): dead numbers, people who left, roles nobody has, expiry, what is unchecked. Computed on read, so
 * that it is gone once mended; the centre writes a line of the log at night besides (`night-check.ts`).
 */
export function planFaults(
  content: PlanContent,
  { version, approved, person }: Looked,
  now: number,
): PlanFault[] {
  const faults: PlanFault[] = []
  const add = (kind: FaultKind, text: string) => faults.push({ kind, text })
  if (content.expiresAt !== null && content.expiresAt <= now) add('expired', '有效期已过，请修订后重新批准')
  else if (content.expiresAt !== null && content.expiresAt - now <= EXPIRES_SOON) {
    add('expiring', `有效期还剩 ${Math.ceil((content.expiresAt - now) / DAY)} 天`)
  }
  if (approved === null) add('unapproved', '还没有哪一版批准过')
  else if (approved < version) add('outdated', `第 ${version} 版还没有批准，现行第 ${approved} 版`)
  const look = (id: string, where: string) => {
    const known = person(id)
    if (known.status === 'none') add('gone', `${where}：通讯录里没有 ${id}`)
    else if (known.status === 'retired') add('gone', `${where}：${known.name}已停用`)
    else if (!known.phones.some(isUsable)) add('phone', `${where}：${known.name}没有能打的电话`)
  }
  for (const role of content.roles) {
    const where = `角色“${role.name}”`
    if (role.type === 'person' && role.person !== null) look(role.person, where)
    else if (isVacant(role)) add('role', `${where}还没有指定`)
    if (role.type === 'unit') phoneFault(role.phone, where)
  }
  for (const { unit, phone, person: whose } of content.contacts) {
    if (whose !== null) look(whose, `联系人“${unit}”`)
    if (phone !== null || whose === null) phoneFault(phone, `联系电话“${unit}”`)
  }
  for (const text of content.unchecked) add('unchecked', text)
  return faults

  function phoneFault(phone: string | null, where: string) {
    if (phone === null || phone.trim() === '') add('phone', `${where}没有电话`)
    else if (!isUsable(phone)) add('phone', `${where}的号码“${phone}”不完整`)
  }
}

function isVacant({ type, person, street }: Role): boolean {
  return (type === 'person' && person === null) || (type === 'street' && street === null)
}

/** A number that can be dialled: mobile, landline with seven digits or more, a service or short number. */
function isUsable(phone: string): boolean {
  return parsePhone(phone).kind !== 'unknown'
}
