import * as z from 'zod'
import { hashShape, streamShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { personIdShape } from '../post.ts'
import { decideDocument } from './decide.ts'
import { type DocumentType, documentTypes } from './document.ts'

/** What a document is about: a day, a month, or one thing of the log. */
export const aboutShape = z.union([
  z.string().regex(/^\d{4}-\d\d-\d\d$/),
  z.string().regex(/^\d{4}-\d\d$/),
  streamShape,
])

const issued = z.object({
  type: z.enum(documentTypes),
  title: z.string().min(1).max(200),
  about: aboutShape,
  /** SHA-256 over the canonical JSON of its title, blocks and foot: what the signer had before him. */
  digest: hashShape,
  /** Person who signs it off (签发). */
  signer: personIdShape,
  /** Why it goes out though its numbers are not those of the 口径 (`quotedNumbers`); absent where they agree. */
  reason: z.string().min(1).max(500).optional(),
})
const voided = z.object({ why: z.string().min(1).max(2000) })

export const documentCommands = { issue: issued, void: voided }
export const documentFacts = { issued, voided }
export type DocumentCommand = Tagged<'document', typeof documentCommands>
export type DocumentFact = Tagged<'document', typeof documentFacts>

export type Issued =
  | { readonly status: 'none' }
  | {
      readonly status: 'issued' | 'void'
      readonly type: DocumentType
      readonly title: string
      readonly about: string
    }
export const issuedStatusText: Record<Exclude<Issued['status'], 'none'>, string> = {
  issued: '已签发',
  void: '作废',
}

/**
 * A document that was issued. The ledger numbers it without gaps in the series of its type and year; a void one keeps
 * its number (architecture, law 7). The words themselves are made again from the log; the digest tells whether they
 * are still those that were signed.
 */
export const document = kind({
  name: 'document',
  commands: documentCommands,
  facts: documentFacts,
  initial: { status: 'none' } as Issued,
  testimony: [],
  decide: decideDocument,
  evolve: (state, fact): Issued => {
    switch (fact.type) {
      case 'document.issued':
        return { status: 'issued', type: fact.data.type, title: fact.data.title, about: fact.data.about }
      case 'document.voided':
        return state.status === 'none' ? state : { ...state, status: 'void' }
      default:
        return unreachable(fact)
    }
  },
  // A register of a day or a month stands alone; a paper about one thing is for whom that thing is.
  follows: (state) => (state.status !== 'none' && state.about.includes('/') ? state.about : null),
  audience: () => districtOnly,
})
