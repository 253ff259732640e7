import type { Audience } from '../model.ts'
import type { CommandPost } from './shapes.ts'

/** One who has or had command, by the command that gave it to him. */
export interface Link {
  readonly id: string
  readonly from: string | null
  readonly person: string | null
  readonly post: CommandPost
  readonly since: number
}
export interface Headquarters {
  readonly seenBy: Audience
  /** 指挥链 in the order of the log. */
  readonly links: readonly Link[]
  /** The link in command; the incumbent while it is contested; null for nobody. */
  readonly current: string | null
  readonly contested: { readonly links: readonly string[]; readonly why: string } | null
  readonly site: 'none' | 'open' | 'shut'
  /** Roles by group, and who holds them by the command that assigned them. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly holders: readonly { readonly id: string; readonly group: string; readonly role: string }[]
  readonly files: readonly string[]
  readonly retreating: boolean
}

export const noHeadquarters: Headquarters = {
  seenBy: { streets: [], wall: false },
  links: [],
  current: null,
  contested: null,
  site: 'none',
  groups: {},
  holders: [],
  files: [],
  retreating: false,
}
