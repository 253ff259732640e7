import { CENTRE } from '../../domain/credential/credential.ts'
import type { Command } from '../../domain/envelope.ts'
import { kindOf } from '../../domain/envelope.ts'
import type { Audience } from '../../domain/model.ts'
import { streetOfKey } from '../../domain/order/recipient.ts'
import type { Role } from '../../protocol/identity.ts'

type StreetRight = (street: string, command: Command, audience: Audience | null) => boolean

const isVisible = (street: string, audience: Audience | null) =>
  audience !== null && (audience.streets === 'all' || audience.streets.includes(street))

/** What a receiver says of an order: only of one the street sees, and only for itself. */
const ownOrderStep: StreetRight = (street, { data }, audience) =>
  isVisible(street, audience) && streetOfKey(String(data.recipient)) === street

/** What a street seat may say, and about which streams. Everything else is the district's. */
const streetRights: Record<string, StreetRight> = {
  'incident.report': (street, { data }) => data.street === street && data.seats === undefined,
  'incident.verify': (street, _command, audience) => isVisible(street, audience),
  'order.deliver': ownOrderStep,
  'order.read': ownOrderStep,
  'order.acknowledge': ownOrderStep,
  'order.refuse': ownOrderStep,
  'order.arrive': ownOrderStep,
  'order.feedback': ownOrderStep,
  'order.complete': ownOrderStep,
}

const wallKinds: readonly string[] = ['scene', 'preset']

/**
 * Why this role may not give this command, in Chinese; null when it may. `audience` is the stream's as it stands,
 * null while the stream has no event. Rights of persons and posts are judged by the kinds themselves.
 */
export function rightMissing(role: Role, command: Command, audience: Audience | null): string | null {
  if (role === 'district') return null
  if (role === 'wall') {
    if (wallKinds.includes(kindOf(command.type))) return null
    return '大屏席位只能切换画面和保存场景，请在区级席位上办理'
  }
  const right = streetRights[command.type]
  if (!right) return '街道席位不能办理这项操作，请电话联系区值班室'
  if (right(role.slice('street/'.length), command, audience)) return null
  return command.type.startsWith('order.')
    ? '街道席位只能答复下达给本街道的指令，请核对收令对象'
    : '街道席位只能报告和核实本街道的事件，请电话联系区值班室'
}

/** Whether a district seat is kept from a stream by its audience (知悉范围). The centre's own seat never is. */
export function isKeptFrom({ seat, role }: { seat: string; role: Role }, audience: Audience | null): boolean {
  return role === 'district' && seat !== CENTRE && audience?.seats?.includes(seat) === false
}
