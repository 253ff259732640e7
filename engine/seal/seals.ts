import type { Command } from '../../domain/envelope.ts'
import type { EventBody } from '../chain.ts'
import type { Fact, KindNamed } from '../facts.ts'
import type { KeyFile } from './key-file.ts'
import { personalOf } from './personal-of.ts'
import { openText, readSealed, type SealPlace, sealText } from './sealed-text.ts'

type Data = Record<string, unknown>

/** A fact as it may be written down: personal fields null, their values in `sealed`. */
export interface SealedFact {
  readonly type: string
  readonly data: Record<string, unknown>
  readonly sealed?: string
}

/** Opens and seals personal fields with the keys that are here; what cannot be opened reads as null. */
export interface Seals {
  /** The event with its personal fields, the same object where it has none. */
  open(event: EventBody): EventBody
  openCommand(command: Command): Command
  /** The command with its personal fields null, the same object where they are. */
  withoutPersonal(command: Command): Command
  /** The command as it may leave memory, the same object where nothing is personal. Makes the stream's first key. */
  sealCommand(command: Command): Command
  /** Null for a stream whose keys are destroyed: the fields stay null. */
  sealFact(place: SealPlace, fact: Fact): SealedFact
  /** What a command's sealed value is for its fact where the key is not here: it goes on as it came. */
  carriedBy(command: Command, fact: Fact): string | undefined
  openFact(place: SealPlace, fact: SealedFact): Fact
  /** The fact with its personal fields as the command's fields of the same name stand now. */
  passOn(command: Command, fact: Fact): Fact
  hasPersonal(of: 'commands' | 'facts', type: string, data: unknown): boolean
}

/** Seals over a key file. */
export function createSeals(keys: KeyFile, kindNamed: KindNamed): Seals {
  function opened(
    of: 'commands' | 'facts',
    type: string,
    place: SealPlace,
    data: Data,
    sealed: string,
  ): Data {
    const fields = personalOf(kindNamed, of, type)
    const read = fields.length === 0 ? null : readSealed(sealed)
    const secret = read === null ? null : keys.secret(place.stream, read.key)
    const values = read === null || secret === null ? null : openText(read, secret, place)
    if (values === null) return data
    const whole = { ...data }
    // Only marked fields: a sealed value must not slip in any other.
    for (const field of fields) if (Object.hasOwn(values, field)) whole[field] = values[field]
    return whole
  }

  function sealed(of: 'commands' | 'facts', type: string, place: SealPlace, data: Data) {
    const fields = personalOf(kindNamed, of, type).filter((field) => isSaid(data[field]))
    if (fields.length === 0) return { data }
    const key = keys.forWriting(place.stream)
    const values = Object.fromEntries(fields.map((field) => [field, data[field]]))
    const stripped = { ...data, ...nulls(fields) }
    return key === null ? { data: stripped } : { data: stripped, sealed: sealText(key, place, values) }
  }

  return {
    open(event) {
      const { sealed: text, type, stream, command, data } = event
      if (text === undefined) return event
      return { ...event, data: opened('facts', type, { stream, command }, data, text) }
    },
    openCommand(command) {
      const { sealed: text, type, stream, id, data } = command
      if (text === undefined) return command
      return { ...command, data: opened('commands', type, { stream, command: id }, data, text) }
    },
    withoutPersonal(command) {
      const { type, data } = command
      const said = personalOf(kindNamed, 'commands', type).filter((field) => isSaid(data[field]))
      return said.length === 0 ? command : { ...command, data: { ...data, ...nulls(said) } }
    },
    sealCommand(command) {
      const { type, stream, id, data } = command
      const parts = sealed('commands', type, { stream, command: id }, data)
      return parts.data === data ? command : { ...command, ...parts }
    },
    sealFact: (place, { type, data }) => ({ type, ...sealed('facts', type, place, data as Data) }),
    openFact(place, { type, data, sealed: text }) {
      return { type, data: text === undefined ? data : opened('facts', type, place, data, text) }
    },
    carriedBy({ sealed: text, data: said }, { type }) {
      if (text === undefined) return undefined
      const inside = readSealed(text)?.fields ?? []
      const fields = personalOf(kindNamed, 'facts', type)
      const isUnopened = inside.some((field) => fields.includes(field) && !isSaid(said[field]))
      return isUnopened ? text : undefined
    },
    passOn(command, { type, data }) {
      const fields = personalOf(kindNamed, 'facts', type)
      if (fields.length === 0) return { type, data }
      const passed = fields.map((field) => [field, command.data[field] ?? null])
      return { type, data: { ...(data as Data), ...Object.fromEntries(passed) } }
    },
    hasPersonal: (of, type, data) =>
      personalOf(kindNamed, of, type).some((field) => isSaid((data as Data)[field])),
  }
}

const nulls = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, null]))
const isSaid = (value: unknown) => value !== null && value !== undefined
