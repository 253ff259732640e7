import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { timeShape } from '../envelope.ts'
import { categories, levelShape } from '../incident/incident.ts'
import { personIdShape } from '../post.ts'
import { conditionShape } from './condition.ts'

/** What a plan is for: the ten of a district, and whatever else it writes. */
export const planKinds = [
  'typhoon',
  'rainstorm',
  'chemical',
  'fire',
  'gas',
  'collapse',
  'metro',
  'geology',
  'blackout',
  'crowd',
  'other',
] as const
export type PlanKind = (typeof planKinds)[number]
export const planKindText: Record<PlanKind, string> = {
  typhoon: '台风',
  rainstorm: '暴雨内涝',
  chemical: '危险化学品',
  fire: '火灾',
  gas: '燃气事故',
  collapse: '建筑坍塌',
  metro: '轨道交通',
  geology: '地质灾害',
  blackout: '大面积停电',
  crowd: '人员密集场所',
  other: '其他预案',
}

/** Who a role is: a unit with its telephone, a person of the address book, a street, the street of the incident, all streets. */
export const roleTypes = ['unit', 'person', 'street', 'own', 'streets'] as const
export type RoleType = (typeof roleTypes)[number]
export const roleTypeText: Record<RoleType, string> = {
  unit: '单位',
  person: '个人',
  street: '指定街道',
  own: '属地街道',
  streets: '各街道',
}

/** From when a step's minutes count: the start of the plan, the step's own opening, the report of the incident (接报). */
export const stepClocks = ['start', 'open', 'reported'] as const
export type StepClock = (typeof stepClocks)[number]
export const stepClockText: Record<StepClock, string> = {
  start: '启动起算',
  open: '开步起算',
  reported: '接报起算',
}

export const partKeyShape = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const streetShape = z.string().regex(/^\d{9}$/)
const words = (most: number) => z.string().max(most)
/** A clause of the law or of an upper plan it rests on; empty where none was found (then it is 未核验). */
const clause = words(300)

export const roleShape = z.object({
  key: partKeyShape,
  /** What it is called in this plan: 区三防办, 抢险救援组. */
  name: z.string().min(1).max(40),
  type: z.enum(roleTypes),
  /** Of a person: his id. */
  person: personIdShape.nullable(),
  /** Of a fixed street: its code. */
  street: streetShape.nullable(),
  /** Of a unit: its duty telephone. */
  phone: words(40).nullable(),
  /** What it does here. */
  duty: words(400),
})
export type Role = z.infer<typeof roleShape>

export const stepShape = z.object({
  key: partKeyShape,
  /** From this response level on (4 from Ⅳ级 on, 1 only at Ⅰ级); null always. */
  level: levelShape.nullable(),
  title: z.string().min(1).max(120),
  /** Key of the role that has it. */
  role: partKeyShape,
  /** Minutes it may take; null where no time was set. */
  minutes: z.int().min(1).max(43_200).nullable(),
  clock: z.enum(stepClocks),
  /** Steps that must be done or skipped before. */
  after: z.array(partKeyShape).max(12),
  when: conditionShape.nullable(),
  /** The order it becomes: its words, and the roles it goes to. */
  order: z.object({ text: z.string().min(1).max(1000), to: z.array(partKeyShape).min(1).max(20) }).nullable(),
  /** Key of the 处置卡 for it. */
  card: partKeyShape.nullable(),
  /** What proves it done. */
  evidence: words(200),
  clause,
})
export type Step = z.infer<typeof stepShape>

const lines = z.array(z.string().min(1).max(300)).max(20)
/** 处置卡: from the trigger to the handing over, at most eight steps. */
export const cardShape = z.object({
  key: partKeyShape,
  title: z.string().min(1).max(60),
  trigger: words(300),
  /** 停、断、隔、撤、呼. */
  firstMinute: lines,
  /** The text to report with. */
  report: words(500),
  steps: z.array(z.string().min(1).max(300)).max(8),
  /** Radius and routes. */
  cordon: words(300),
  protection: words(300),
  forbidden: lines,
  resources: words(300),
  handOver: words(300),
})
export type Card = z.infer<typeof cardShape>

/** 响应分级: when a level is started and who starts it. */
export const gradeShape = z.object({
  level: levelShape,
  text: z.string().min(1).max(600),
  /** Who decides it, as the plan says. */
  approver: words(80),
  when: conditionShape.nullable(),
  clause,
})
export type Grade = z.infer<typeof gradeShape>

/** A line of a unit, or a person of the address book; numbers of private persons have no place in a plan. */
export const contactShape = z.object({
  unit: z.string().min(1).max(60),
  duty: words(60),
  phone: words(40).nullable(),
  person: personIdShape.nullable(),
})
export type Contact = z.infer<typeof contactShape>

/** 适用范围: an empty list excludes nothing. */
export const fitsShape = z.object({
  categories: z.array(z.enum(categories)).max(4),
  /** Codes of GB/T 35561 (`11A00`), perhaps with a finer class (`12C00.road`); a main type takes what is below it. */
  subtypes: z.array(z.string().regex(/^1[1-4][0-9A-Z]\d{2}(\.[a-z]{2,16})?$/)).max(20),
  /** Levels of the incident. */
  levels: z.array(levelShape).max(4),
  streets: z.array(streetShape).max(60),
  /** Words in the title of an incident that point to this plan. */
  words: z.array(z.string().min(1).max(20)).max(40),
})
export type Fits = z.infer<typeof fitsShape>

/** 一页纸预案: eight parts of a fixed skeleton (domain rule: 应急厅函〔2023〕231号 names the template). */
export const onePageParts = [
  'risk',
  'people',
  'warning',
  'report',
  'move',
  'goods',
  'calls',
  'forbidden',
] as const
export type OnePagePart = (typeof onePageParts)[number]
export const onePagePartText: Record<OnePagePart, string> = {
  risk: '风险',
  people: '组织',
  warning: '预警与行动',
  report: '报告',
  move: '转移安置',
  goods: '物资力量',
  calls: '联系电话',
  forbidden: '禁止事项',
}

export const contentShape = z.object({
  name: z.string().min(1).max(80),
  kind: z.enum(planKinds),
  /** 演示 where it is an example and was not approved by the bureau. */
  demo: z.boolean(),
  fits: fitsShape,
  /** The clause that says when this plan applies. */
  clause,
  /** Law, standard or upper plan it is written from. */
  source: words(1000),
  grades: z.array(gradeShape).max(4),
  roles: z.array(roleShape).max(60),
  steps: z.array(stepShape).max(100),
  cards: z.array(cardShape).max(30),
  onePage: z.partialRecord(z.enum(onePageParts), z.string().max(1500)),
  contacts: z.array(contactShape).max(200),
  /** Until when it may be started without a word; null is never said. */
  expiresAt: timeShape.nullable(),
  /** The file it was imported from. */
  origin: attachmentShape.nullable(),
  /** 未核验: what nobody has checked against its source yet. */
  unchecked: z.array(z.string().min(1).max(300)).max(60),
})
export type PlanContent = z.infer<typeof contentShape>

/** Why these contents do not hold together, in Chinese; null when they do. Names what to repair. */
export function contentFault({ roles, steps, cards, grades }: PlanContent): string | null {
  const roleKeys = new Set(roles.map(({ key }) => key))
  const stepKeys = new Set(steps.map(({ key }) => key))
  const cardKeys = new Set(cards.map(({ key }) => key))
  if (roleKeys.size < roles.length) return '有两个角色用了同一个标识，请改一个'
  if (stepKeys.size < steps.length) return '有两个步骤用了同一个标识，请改一个'
  if (cardKeys.size < cards.length) return '有两张处置卡用了同一个标识，请改一个'
  if (new Set(grades.map(({ level }) => level)).size < grades.length) return '同一响应级别写了两次，请合并'
  for (const [n, step] of steps.entries()) {
    const where = `第 ${n + 1} 步`
    if (!roleKeys.has(step.role)) return `${where}没有责任角色，请选一个`
    if (step.order?.to.some((key) => !roleKeys.has(key)))
      return `${where}的指令发给了不在预案里的角色，请改正`
    if (step.card !== null && !cardKeys.has(step.card)) return `${where}的处置卡不在预案里，请改正`
    if (step.after.some((key) => !stepKeys.has(key))) return `${where}的前一步不在预案里，请改正`
  }
  const circle = inCircle(steps)
  return circle === null ? null : `第 ${circle + 1} 步绕回了自己，请改它的前一步`
}

/** Place of a step that waits for itself by way of others; null when none does. */
function inCircle(steps: readonly Step[]): number | null {
  const settled = new Set<string>()
  for (let left = steps.length; left > 0; left -= 1) {
    for (const { key, after } of steps) if (after.every((one) => settled.has(one))) settled.add(key)
    if (settled.size === steps.length) return null
  }
  const place = steps.findIndex(({ key }) => !settled.has(key))
  return place === -1 ? null : place
}
