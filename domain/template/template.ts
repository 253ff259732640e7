import * as z from 'zod'
import { levelShape } from '../incident/incident.ts'
import { categories } from '../incident/words.ts'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { decideTemplate } from './decide.ts'

/** Which government the words come from. */
export const governments = ['province', 'city', 'district', 'street', 'village'] as const
export type Government = (typeof governments)[number]
export const governmentText: Record<Government, string> = {
  province: '省级',
  city: '市级',
  district: '区级',
  street: '镇街',
  village: '村居',
}
/** Adopted by an incident, or a list that is gone through in quiet times. */
export const templateUses = ['incident', 'checklist'] as const
export const templateUseText: Record<(typeof templateUses)[number], string> = {
  incident: '用于事件',
  checklist: '日常清单',
}
/** Where the minutes of an item count from. */
export const itemClocks = ['occurred', 'received', 'assessed', 'adopted'] as const
export type ItemClock = (typeof itemClocks)[number]
export const itemClockText: Record<ItemClock, string> = {
  occurred: '事发起算',
  received: '接报起算',
  assessed: '初判起算',
  adopted: '采用起算',
}
/** What counts as proof that an item is true. */
export const proofKinds = ['person', 'list', 'plan', 'factsheet', 'place', 'link', 'text'] as const
export type ProofKind = (typeof proofKinds)[number]
export const proofText: Record<ProofKind, string> = {
  person: '到人并确认',
  list: '成文名单',
  plan: '签发的方案',
  factsheet: '口径版本',
  place: '地点坐标',
  link: '在线链路',
  text: '文字说明',
}

export const templateItemShape = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  title: z.string().min(1).max(60),
  /** What has to be there for it to be true. */
  ask: z.string().max(300),
  /** Whose business it is. */
  role: z.string().max(60),
  /** Minutes from the clock; null without a deadline. */
  minutes: z.int().min(1).max(43_200).nullable(),
  clock: z.enum(itemClocks),
  proof: z.enum(proofKinds),
  /** A department that leads is proved beside the person: 一位领导和一个部门 are two things. */
  department: z.boolean().optional(),
  /** How many people a list names at least; absent where a written file does too. */
  people: z.int().min(1).max(200).optional(),
  /** Where the deadline comes from. */
  source: z.string().max(200),
  /** False: 未核验. */
  checked: z.boolean(),
})
export type TemplateItem = z.infer<typeof templateItemShape>

export const templateShape = z.object({
  name: z.string().min(1).max(60),
  government: z.enum(governments),
  use: z.enum(templateUses),
  /** Which incidents it is proposed for; empty and null: any. */
  fits: z.object({
    categories: z.array(z.enum(categories)).max(4),
    /** This level and worse. */
    level: levelShape.nullable(),
  }),
  items: z.array(templateItemShape).min(1).max(20),
  source: z.string().max(300),
  checked: z.boolean(),
})
export type TemplateBody = z.infer<typeof templateShape>

const save = z.object({
  ...templateShape.shape,
  /** The version its writer had before him, 0 for none. */
  base: z.int().min(0).max(9999),
  why: z.string().max(500),
})
const retire = z.object({ why: z.string().min(1).max(500) })
export const templateCommands = { save, retire, restore: z.object({}) }
export const templateFacts = {
  saved: z.object({ ...save.shape, version: z.int().min(1) }),
  retired: retire,
  restored: z.object({}),
}
export type TemplateCommand = Tagged<'template', typeof templateCommands>
export type TemplateFact = Tagged<'template', typeof templateFacts>

export interface Template {
  readonly version: number
  readonly isRetired: boolean
}

/** 数字词模板 (四个一 and its like), `template/<key>`, versioned; an incident keeps the copy it adopted. */
export const template = kind({
  name: 'template',
  commands: templateCommands,
  facts: templateFacts,
  initial: { version: 0, isRetired: false } as Template,
  testimony: [],
  decide: decideTemplate,
  evolve: (state, fact): Template => {
    switch (fact.type) {
      case 'template.saved':
        return { version: fact.data.version, isRetired: false }
      case 'template.retired':
        return { ...state, isRetired: true }
      case 'template.restored':
        return { ...state, isRetired: false }
      default:
        return unreachable(fact)
    }
  },
  audience: () => districtOnly,
})
