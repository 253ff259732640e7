import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { streamShape, timeShape } from '../envelope.ts'
import { type Audience, kind, type Tagged, unreachable } from '../model.ts'
import { personIdShape } from '../post.ts'
import { proofKinds, type TemplateItem, templateItemShape } from '../template/template.ts'
import { decideFourone } from './decide.ts'

const itemKey = templateItemShape.shape.key
const why = z.string().min(1).max(1000)

export const proofShape = z.object({
  type: z.enum(proofKinds),
  /** What it is, in words: 周懋林，区住建局牵头. */
  text: z.string().min(1).max(1000),
  /** The person, where one is named. */
  person: personIdShape.nullable(),
  /** 本人已确认. */
  confirmed: z.boolean(),
  /** Stream it can be read in: a fact sheet, a plan, an order. */
  ref: streamShape.nullable(),
  /** Version of what `ref` names: an approved plan, a signed scheme, a fact sheet. */
  version: z.int().min(1).max(10_000).optional(),
  /** Who answers for the department that leads; his unit in the address book is the department. */
  department: personIdShape.optional(),
  /** Members of the list, each of the address book. */
  people: z.array(personIdShape).max(200).optional(),
  /** Bridges that were connected when it was proved, by id. */
  links: z
    .array(z.object({ id: z.string().min(1).max(40), name: z.string().min(1).max(80) }))
    .max(60)
    .optional(),
  attachments: z.array(attachmentShape).max(10).optional(),
  /** When it became true, UTC ms. */
  at: timeShape,
})
export type Proof = z.infer<typeof proofShape>

const adopted = z.object({
  /** Stream of the template and its version; 0 as it came with the product. */
  template: streamShape,
  version: z.int().min(0).max(9999),
  name: z.string().min(1).max(60),
  /** Frozen: what is edited later changes nothing here. */
  items: z.array(templateItemShape).min(1).max(20),
  why: z.string().max(500),
})
const assigned = z.object({
  item: itemKey,
  owner: personIdShape.nullable(),
  /** 牵头单位. */
  unit: z.string().max(80),
  /** Another deadline than the template's, UTC ms; null leaves it. */
  due: timeShape.nullable(),
})
const proved = z.object({ item: itemKey, proof: proofShape })
const withdrawn = z.object({ item: itemKey, why })

export const fouroneCommands = { adopt: adopted, assign: assigned, prove: proved, withdraw: withdrawn }
export const fouroneFacts = {
  adopted,
  assigned,
  proved,
  withdrawn,
  shown: z.object({ streets: z.array(z.string().regex(/^\d{9}$/)), wall: z.boolean() }),
}
export type FouroneCommand = Tagged<'fourone', typeof fouroneCommands>
export type FouroneFact = Tagged<'fourone', typeof fouroneFacts>

/** What an item asks as its proof. */
export type Wanted = Pick<TemplateItem, 'proof' | 'department' | 'people'>

export interface Fourone {
  /** Null before a template was adopted. */
  readonly adopted: { readonly template: string; readonly version: number } | null
  /** Item → what it has to be proved with. */
  readonly items: Readonly<Record<string, Wanted>>
  readonly proved: Readonly<Record<string, true>>
  readonly seen: Audience
}

function evolve(state: Fourone, fact: FouroneFact): Fourone {
  switch (fact.type) {
    case 'fourone.adopted': {
      const { template, version, items } = fact.data
      return {
        ...state,
        adopted: { template, version },
        items: Object.fromEntries(
          items.map(({ key, proof, department, people }) => [key, { proof, department, people }]),
        ),
      }
    }
    case 'fourone.assigned':
      return state
    case 'fourone.proved':
      return { ...state, proved: { ...state.proved, [fact.data.item]: true } }
    case 'fourone.withdrawn': {
      const { [fact.data.item]: _, ...proved } = state.proved
      return { ...state, proved }
    }
    case 'fourone.shown':
      return { ...state, seen: fact.data }
    default:
      return unreachable(fact)
  }
}

/** 四个一 of an incident, `fourone/<incident id>`: a frozen template, and for each item who, until when and the proof. */
export const fourone = kind({
  name: 'fourone',
  commands: fouroneCommands,
  facts: fouroneFacts,
  initial: { adopted: null, items: {}, proved: {}, seen: { streets: [], wall: false } } as Fourone,
  testimony: [],
  decide: decideFourone,
  evolve,
  follows: (_, id) => `incident/${id}`,
  audience: (state): Audience => state.seen,
})
