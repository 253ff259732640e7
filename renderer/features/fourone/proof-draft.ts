import type { Attachment } from '../../../domain/attachment.ts'
import type { Proof } from '../../../domain/fourone/fourone.ts'
import type { ProofKind } from '../../../domain/template/template.ts'
import type { Named } from '../../desk/PeopleField.tsx'

/** What was picked as the proof of an item, before it is said in words. */
export interface Picked {
  readonly person: Named | null
  readonly confirmed: boolean
  readonly department: (Named & { readonly unit: string }) | null
  readonly people: readonly Named[]
  /** A version of something written, with its name. */
  readonly version: { readonly ref: string; readonly version: number; readonly name: string } | null
  readonly place: { readonly ref: string; readonly name: string } | null
  readonly links: readonly Named[]
  readonly files: readonly Attachment[]
}
export const nothingPicked: Picked = {
  person: null,
  confirmed: false,
  department: null,
  people: [],
  version: null,
  place: null,
  links: [],
  files: [],
}

/** What was picked, in words, for him who writes none of his own. */
export function wordsOf({ person, department, people, version, place, links, files }: Picked): string {
  return [
    person?.name ?? '',
    department === null ? '' : `${department.unit} ${department.name}`.trim(),
    people.length === 0 ? '' : `${people.length} 人`,
    version?.name ?? '',
    place?.name ?? '',
    links.length === 0 ? '' : `${links.length} 条链路接通`,
    files.map(({ name }) => name).join('、'),
  ]
    .filter(Boolean)
    .join('；')
    .slice(0, 1000)
}

/** The proof as a command says it; only what its kind asks for. */
export function proofOf(type: ProofKind, picked: Picked, text: string, at: number): Proof {
  const { person, confirmed, department, people, version, place, links, files } = picked
  return {
    type,
    text,
    at,
    person: person?.id ?? null,
    confirmed,
    ref: version?.ref ?? place?.ref ?? null,
    ...(version !== null && { version: version.version }),
    ...(department !== null && { department: department.id }),
    ...(people.length > 0 && { people: people.map(({ id }) => id) }),
    ...(links.length > 0 && { links: links.map(({ id, name }) => ({ id, name })) }),
    ...(files.length > 0 && { attachments: [...files] }),
  }
}
