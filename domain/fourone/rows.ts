import * as z from 'zod'
import { itemClocks, proofKinds, templateItemShape } from '../template/template.ts'
import { proofShape } from './fourone.ts'

const by = {
  at: z.number(),
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
}
const provedShape = z.object({
  ...proofShape.shape,
  /** What it names, as people call it: 周懋林 · 区住建局 钟启明. Empty where it names nothing. */
  named: z.string(),
  by: z.object(by),
})

export const fouroneRowShape = z.object({
  /** `fourone/<incident id>#<item>`. */
  key: z.string(),
  stream: z.string(),
  /** The template it was adopted from: stream, version and name. */
  template: z.string(),
  templateName: z.string(),
  version: z.number(),
  adoptedAt: z.number(),
  item: z.string(),
  ...templateItemShape.pick({
    title: true,
    ask: true,
    role: true,
    department: true,
    people: true,
    minutes: true,
    source: true,
    checked: true,
  }).shape,
  clock: z.enum(itemClocks),
  /** What it has to be proved with. */
  asked: z.enum(proofKinds),
  /** Who has it, as people say: a name, a unit, or both; null while nobody has. */
  owner: z.string().nullable(),
  ownerId: z.string().nullable(),
  unit: z.string(),
  /** UTC ms; null without a deadline, or while its clock has not begun. */
  due: z.number().nullable(),
  /** True while the deadline waits for its clock: 初判后起算. */
  waits: z.boolean(),
  proof: provedShape.nullable(),
  /** What stands of the 专项工作方案 where a plan proves it; null before a first draft and for other kinds of proof. */
  draft: z
    .object({
      version: z.number(),
      filled: z.number(),
      lacks: z.array(z.string()),
      drafter: z.string(),
      signed: z.boolean(),
    })
    .nullable(),
  /** Red until true, and again once what proves it no longer holds. */
  met: z.boolean(),
  /** Why it is red again though it was proved; null while it holds. */
  lapsed: z.string().nullable(),
  /** 未核对: proved in words before its kind of proof had to name something real. */
  unchecked: z.boolean(),
  /** Proofs before, and why they were taken back. */
  history: z.array(z.object({ type: z.enum(['assigned', 'proved', 'withdrawn']), text: z.string(), ...by })),
  pending: z.boolean(),
})
export type FouroneRow = z.infer<typeof fouroneRowShape>

export const fouroneQueries = {
  /** One row an item of the template the incident adopted, in its order; none before. */
  'fourone.one': { args: z.object({ incident: z.string().max(200) }), row: fouroneRowShape },
} as const
