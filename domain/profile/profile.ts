import * as z from 'zod'
import { type Audience, type KindRef, kind, type Tagged, unreachable } from '../model.ts'
import { decideProfile } from './decide.ts'
import { checkeds, stepsShape } from './step.ts'

export const profileIdShape = z.string().regex(/^[A-Za-z0-9][\w-]{0,39}$/)

const saved = z.object({
  name: z.string().min(1).max(60),
  place: z.string().max(100),
  source: z.string().max(300),
  checked: z.enum(checkeds),
  steps: stepsShape,
  /** Version this was written over: 0 for a new one or one the product brought. */
  over: z.int().min(0).max(9999),
})
/** Only on the stream `profile/district`: what the district goes by. */
const chosen = z.object({ profile: profileIdShape })
const retired = z.object({ why: z.string().min(1).max(500) })

export const profileCommands = { save: saved, choose: chosen, retire: retired }
export const profileFacts = { saved, chosen, retired }
export type ProfileCommand = Tagged<'profile', typeof profileCommands>
export type ProfileFact = Tagged<'profile', typeof profileFacts>

export interface Profile {
  /** How often it was saved; 0 for what the product brought. */
  readonly version: number
  readonly retired: boolean
  /** On the district's own stream: what it goes by. */
  readonly chosen: string | null
}
const noProfile: Profile = { version: 0, retired: false, chosen: null }
export const profileRef: KindRef<Profile> = { name: 'profile', initial: noProfile }

/** Stream that holds the district's choice. */
export const CHOICE = 'district'

/**
 * 时限规则: a set of deadlines (stream `profile/<id>`), versioned. Editing one changes no incident that runs: it has its own
 * frozen copy (`deadline.started`).
 */
export const profile = kind({
  name: 'profile',
  commands: profileCommands,
  facts: profileFacts,
  initial: noProfile,
  testimony: [],
  decide: decideProfile,
  evolve: (state, fact): Profile => {
    switch (fact.type) {
      case 'profile.saved':
        return { ...state, version: state.version + 1, retired: false }
      case 'profile.chosen':
        return { ...state, chosen: fact.data.profile }
      case 'profile.retired':
        return { ...state, retired: true }
      default:
        return unreachable(fact)
    }
  },
  audience: (): Audience => ({ streets: [], wall: true }),
})
