import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { idShape, streamShape, timeShape } from '../envelope.ts'
import type { Tagged } from '../model.ts'
import { personal } from '../personal.ts'
import { personIdShape } from '../post.ts'
import { signedShape } from '../signed.ts'

/**
 * What somebody commands as: the one who came first with a force (广东省突发事件现场指挥官制度实施办法（试行） 第五条), the on-scene
 * commander, or the commander of all (总指挥负责制, 生产安全事故应急条例 第二十一条).
 */
export const commandPosts = ['temporary', 'scene', 'chief'] as const
export type CommandPost = (typeof commandPosts)[number]
export const commandPostText: Record<CommandPost, string> = {
  temporary: '临时指挥',
  scene: '现场指挥',
  chief: '总指挥',
}
/** How somebody signed in at the scene (考勤制度). */
export const arrivalWays = ['hand', 'scan', 'card', 'phone'] as const
export type ArrivalWay = (typeof arrivalWays)[number]
export const arrivalWayText: Record<ArrivalWay, string> = {
  hand: '手工登记',
  scan: '扫码签到',
  card: '刷卡签到',
  phone: '电话报到',
}
/** The steps of the work at the scene (工作流程), in their order; none waits for another. */
export const workSteps = [
  ...(['arrive', 'takeover', 'gather', 'judge', 'plan'] as const),
  ...(['order', 'follow', 'assess', 'rotate', 'withdraw'] as const),
]
export type WorkStep = (typeof workSteps)[number]
export const workStepText: Record<WorkStep, string> = {
  arrive: '到场',
  takeover: '接管',
  gather: '情况汇总',
  judge: '研判',
  plan: '定方案',
  order: '下令',
  follow: '督办',
  assess: '评估',
  rotate: '轮换',
  withdraw: '撤收',
}
/** What a file of the index is (档案管理制度). */
export const fileKinds = ['paper', 'order', 'photo', 'video', 'map', 'chat', 'other'] as const
export type FileKind = (typeof fileKinds)[number]
export const fileKindText: Record<FileKind, string> = {
  paper: '文书',
  order: '指令单',
  photo: '照片',
  video: '录像',
  map: '图纸',
  chat: '群聊记录',
  other: '其他材料',
}
/** 密级: what is secret never enters this system, only where it lies. */
export const secrecies = ['open', 'internal', 'elsewhere'] as const
export type Secrecy = (typeof secrecies)[number]
export const secrecyText: Record<Secrecy, string> = {
  open: '公开',
  internal: '内部',
  elsewhere: '涉密另存',
}
/** 保管期限 (机关文件材料归档范围和文书档案保管期限规定: 永久、定期三十年、十年). */
export const keepings = ['ten', 'thirty', 'forever'] as const
export type Keeping = (typeof keepings)[number]
export const keepingText: Record<Keeping, string> = { ten: '十年', thirty: '三十年', forever: '永久' }

const text = z.string().min(1).max(2000)
export const keyShape = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/)
const pointShape = z.object({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
/** A person of the address book by his id; one who is not in it by his name, which is sealed. */
const who = {
  person: personIdShape.nullable(),
  name: personal(z.string().max(60)),
  unit: z.string().max(100),
}
const role = { group: keyShape, role: keyShape }

const taken = z.object({
  ...who,
  post: z.enum(commandPosts),
  brief: z.string().max(2000),
  takenAt: timeShape,
})
/** The link of the chain its writer knew to be in command; null for nobody. */
const saw = idShape.nullable()
const transferred = z.object({
  /** Link that hands over; null where nobody had command (任命). */
  from: idShape.nullable(),
  ...who,
  post: z.enum(commandPosts),
  /** 移交时的情况: what is known, what is under way, what threatens. */
  brief: text,
  /** The words are `transferWords`. */
  ...signedShape.shape,
})
const opened = z.object({
  name: z.string().min(1).max(100),
  place: z.string().min(1).max(200),
  street: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  point: pointShape.nullable(),
  /** 通信方案: main and reserve. */
  channels: z.string().max(1000),
  approver: personIdShape.nullable(),
})
const moved = z.object({ place: z.string().min(1).max(200), point: pointShape.nullable(), why: text })
const grouped = z.object({
  group: keyShape,
  name: z.string().min(1).max(60),
  /** Unit that usually leads it. */
  lead: z.string().max(200),
  tasks: z.string().max(2000),
  /** Roles before people: `must` alarms while nobody has it. */
  roles: z
    .array(z.object({ role: keyShape, name: z.string().min(1).max(40), must: z.boolean() }))
    .min(1)
    .max(12),
})
const assigned = z.object({ ...role, ...who, phone: personal(z.string().max(60)) })
const relieved = z.object({ ...role, holder: idShape, why: text })
const arrived = z.object({
  ...who,
  duty: z.string().max(100),
  group: keyShape.nullable(),
  arrivedAt: timeShape,
  way: z.enum(arrivalWays),
})
const left = z.object({ arrival: idShape, leftAt: timeShape, why: z.string().max(500) })
const stepped = z.object({ step: z.enum(workSteps), note: z.string().max(1000), doneAt: timeShape })
const filed = z.object({
  kind: z.enum(fileKinds),
  title: z.string().min(1).max(200),
  /** 文号. */
  number: z.string().max(60),
  /** 责任者. */
  author: z.string().max(100),
  /** 文件日期 or when it was taken. */
  madeAt: timeShape.nullable(),
  place: z.string().max(200),
  secrecy: z.enum(secrecies),
  pages: z.int().min(1).max(100_000).nullable(),
  keeping: z.enum(keepings),
  file: attachmentShape.nullable(),
  source: streamShape.nullable(),
})
const retreated = z.object({ area: z.string().min(1).max(200), signal: z.string().max(200), why: text })

export const headquartersCommands = {
  take: taken.extend({ saw }),
  transfer: transferred.extend({ saw }),
  settle: z.object({ keep: idShape, why: text }),
  open: opened,
  move: moved,
  shut: z.object({ why: text }),
  group: grouped,
  dismiss: z.object({ group: keyShape, why: text }),
  assign: assigned,
  relieve: relieved,
  arrive: arrived,
  leave: left,
  step: stepped,
  file: filed,
  strike: z.object({ file: idShape, why: text }),
  retreat: retreated,
  reenter: z.object({ why: text }),
}
export const headquartersFacts = {
  taken,
  /** `doubt`: why a leader has to look at it (补录待核), null for none. */
  transferred: transferred.extend({ doubt: z.string().nullable() }),
  /** The link this command added, and those it clashes with. */
  contested: z.object({ rivals: z.array(z.string().max(64)), why: z.string() }),
  settled: z.object({ keep: idShape, why: text }),
  opened,
  moved,
  shut: z.object({ why: text }),
  grouped,
  dismissed: z.object({ group: keyShape, why: text }),
  assigned,
  relieved,
  arrived,
  left,
  stepped,
  filed,
  struck: z.object({ file: idShape, why: text }),
  retreated,
  reentered: z.object({ why: text }),
  /** Who may see it from here on, copied from the incident. */
  shown: z.object({ streets: z.array(z.string()), wall: z.boolean() }),
}
export type HeadquartersCommand = Tagged<'headquarters', typeof headquartersCommands>
export type HeadquartersFact = Tagged<'headquarters', typeof headquartersFacts>
