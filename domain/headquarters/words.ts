import { canonical } from '../canonical.ts'
import { sha256 } from '../sha256.ts'
import type { CommandPost } from './shapes.ts'

/** What the signer of a transfer puts his name to: which incident, from whom to whom, as what, on which briefing, when. */
export interface TransferSaid {
  /** Id of the incident. */
  readonly headquarters: string
  readonly from: string | null
  /** Person who takes over; null where he is not in the address book, then his unit stands for him. */
  readonly to: string | null
  readonly unit: string
  readonly post: CommandPost
  /** The text of the briefing; signed by its hash. */
  readonly brief: string
  /** Who signs. */
  readonly person: string
}

/** The parts of the words that a transfer must repeat. */
export function transferSaid({ brief, ...said }: TransferSaid) {
  return { ...said, brief: sha256(brief) }
}

/** Canonical JSON a person signs when command changes hands. `at`: UTC ms. */
export function transferWords(said: TransferSaid, at: number): string {
  return canonical({ ...transferSaid(said), at })
}
