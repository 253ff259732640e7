import * as z from 'zod'
import { canonical } from '../canonical.ts'
import { hashShape, streamShape } from '../envelope.ts'
import { type Audience, kind, type Tagged, unreachable } from '../model.ts'
import { sha256 } from '../sha256.ts'
import { signedShape } from '../signed.ts'
import { decideScheme } from './decide.ts'
import { lacksOf, type Sections, sectionKeys } from './sections.ts'

const version = z.int().min(1).max(10_000)
const why = z.string().min(1).max(1000)
const lineShape = z.object({ text: z.string().min(1).max(1000), source: streamShape.nullable() })
export const sectionsShape = z.partialRecord(z.enum(sectionKeys), z.array(lineShape).max(60))

const saved = z.object({
  sections: sectionsShape,
  /** The version its writer had before him, 0 for the first. */
  base: z.int().min(0).max(10_000),
  /** What was changed and why, in words. */
  note: z.string().max(500),
})
const sign = z.object({ version, digest: hashShape, ...signedShape.shape })
const voided = z.object({ version, why })

export const schemeCommands = { save: saved, sign, void: voided }
export const schemeFacts = {
  saved,
  /** `doubt`: why a leader has to look at it (补录待核), null for none. */
  signed: z.object({ ...sign.shape, doubt: z.string().max(200).nullable() }),
  voided,
  /** Who may see it from here on, copied from the incident. */
  shown: z.object({ streets: z.array(z.string().regex(/^\d{9}$/)), wall: z.boolean() }),
}
export type SchemeCommand = Tagged<'scheme', typeof schemeCommands>
export type SchemeFact = Tagged<'scheme', typeof schemeFacts>

export interface Scheme {
  /** Every version in the order it was recorded: 1, 2, 3 …; what each lacks, in words. */
  readonly versions: readonly { readonly digest: string; readonly lacks: readonly string[] }[]
  readonly signed: readonly number[]
  readonly voided: readonly number[]
  readonly seen: Audience
}
export const noScheme: Scheme = {
  versions: [],
  signed: [],
  voided: [],
  seen: { streets: [], wall: false },
}

/** SHA-256 over what a version says: what its signer had before him. */
export function schemeDigest(sections: Sections): string {
  return sha256(canonical(sections))
}

/** The version everybody works by: the highest signed one that was not voided; null before one. */
export function schemeInForce({ signed, voided }: Pick<Scheme, 'signed' | 'voided'>): number | null {
  const standing = signed.filter((one) => !voided.includes(one))
  return standing.length === 0 ? null : Math.max(...standing)
}

/**
 * 专项工作方案 of an incident, `scheme/<incident id>`: the on-site plan its commander draws up and all units obey (生产安全事故应急条例
 * 第二十一条), in versions, each signed by him. Two written away from each other are both kept.
 */
export const scheme = kind({
  name: 'scheme',
  commands: schemeCommands,
  facts: schemeFacts,
  initial: noScheme,
  testimony: [],
  decide: decideScheme,
  evolve: (state, fact): Scheme => {
    switch (fact.type) {
      case 'scheme.saved': {
        const { sections } = fact.data
        const next = { digest: schemeDigest(sections), lacks: lacksOf(sections) }
        return { ...state, versions: [...state.versions, next] }
      }
      case 'scheme.signed':
        return { ...state, signed: [...state.signed, fact.data.version] }
      case 'scheme.voided':
        return { ...state, voided: [...state.voided, fact.data.version] }
      case 'scheme.shown':
        return { ...state, seen: fact.data }
      default:
        return unreachable(fact)
    }
  },
  follows: (_, id) => `incident/${id}`,
  audience: (state): Audience => state.seen,
})
