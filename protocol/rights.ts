import { CENTRE } from '../domain/credential/credential.ts'
import type { Command } from '../domain/envelope.ts'
import { idOf, kindOf } from '../domain/envelope.ts'
import type { Audience } from '../domain/model.ts'
import { streetOfKey } from '../domain/order/recipient.ts'
import type { Role } from './identity.ts'

/** Who sees a stream as it stands; null while it has no event. */
type AudienceOf = (stream: string) => Audience | null
type StreetRight = (street: string, command: Command, audienceOf: AudienceOf) => boolean

function isVisible(street: string, audience: Audience | null): boolean {
  return audience !== null && (audience.streets === 'all' || audience.streets.includes(street))
}

/** What a receiver says of an order: only of one the street sees, and only for itself. */
const ownOrderStep: StreetRight = (street, { stream, data }, audienceOf) =>
  isVisible(street, audienceOf(stream)) && streetOfKey(String(data.recipient)) === street

/** What happens at the scene of an incident the street sees; its headquarters may not be there yet. */
const atOwnScene: StreetRight = (street, { stream }, audienceOf) =>
  isVisible(street, audienceOf(`incident/${idOf(stream)}`))

/** What a street seat may say, and about which streams. Everything else is the district's. */
const streetRights: Record<string, StreetRight> = {
  'incident.report': (street, { data }) => data.street === street && data.seats === undefined,
  'incident.verify': (street, { stream }, audienceOf) => isVisible(street, audienceOf(stream)),
  'order.deliver': ownOrderStep,
  'order.read': ownOrderStep,
  'order.acknowledge': ownOrderStep,
  'order.refuse': ownOrderStep,
  'order.arrive': ownOrderStep,
  'order.feedback': ownOrderStep,
  'order.complete': ownOrderStep,
  // 先到先指挥 (广东省突发事件现场指挥官制度实施办法（试行） 第五条): as 临时指挥 only, for nobody has named a street's man.
  'headquarters.take': (street, command, audienceOf) =>
    command.data.post === 'temporary' && atOwnScene(street, command, audienceOf),
  'headquarters.arrive': atOwnScene,
}

const wallKinds: readonly string[] = ['scene', 'preset']

const kindWords: Readonly<Record<string, string>> = {
  order: '街道席位只能答复下达给本街道的指令，请核对收令对象',
  headquarters: '街道席位只能登记看得到的事件的先到指挥和到场，请电话联系区值班室',
}

/** Why this role may never give such a command, of whatever stream; null when it may of some. */
export function typeMissing(role: Role, type: string): string | null {
  if (role === 'district') return null
  if (role !== 'wall') {
    return Object.hasOwn(streetRights, type) ? null : '街道席位不能办理这项操作，请电话联系区值班室'
  }
  if (wallKinds.includes(kindOf(type))) return null
  return '大屏席位只能切换画面和保存场景，请在区级席位上办理'
}

/**
 * Why this role may not give this command, in Chinese; null when it may. The same rule on the centre and on the desk, so that what
 * would be refused is not offered. Rights of persons and posts are judged by the kinds themselves.
 */
export function rightMissing(role: Role, command: Command, audienceOf: AudienceOf): string | null {
  const never = typeMissing(role, command.type)
  const right = role === 'district' || role === 'wall' ? undefined : streetRights[command.type]
  if (never !== null || right === undefined) return never
  if (right(role.slice('street/'.length), command, audienceOf)) return null
  return kindWords[kindOf(command.type)] ?? '街道席位只能报告和核实本街道的事件，请电话联系区值班室'
}

/** Whether a district seat is kept from a stream by its audience (知悉范围). The centre's own seat never is. */
export function isKeptFrom({ seat, role }: { seat: string; role: Role }, audience: Audience | null): boolean {
  return role === 'district' && seat !== CENTRE && audience?.seats?.includes(seat) === false
}
