import { type Post, posts, postText } from '../post.ts'
import type { ImportColumn, ImportField } from './import-columns.ts'
import type { Card, Phone } from './person.ts'
import { parsePhone } from './phone.ts'

export interface StreetName {
  readonly code: string
  readonly name: string
}
/** What one row says. A field the table has no column for is absent. */
export interface ReadRow {
  readonly id: string
  readonly said: Partial<Omit<Card, 'phones'>>
  /** Numbers of each label the table has a column for. */
  readonly phones: ReadonlyMap<string, readonly Phone[]>
  readonly reasons: readonly string[]
}

const labelByField: Partial<Record<ImportField, string>> = {
  mobile: '手机',
  office: '办公电话',
  fax: '传真',
  duty: '值班电话',
  satellite: '卫星电话',
}
/** A column of numbers without a label: what is none of these labels stands in it. */
export const OTHER = '其他'
const postByName = new Map<string, Post>([
  ...posts.map((post) => [postText[post], post] as const),
  ['值班领导', 'leader'],
  ['带班', 'leader'],
  ['值班干部', 'chief'],
  ['副班', 'backup'],
])
const NO_STREET = ['', '区', '区级', '无', '-', '—']

/** Words in one cell: 、 ， ； / and line breaks stand between them. */
const listOf = (cell: string) =>
  cell
    .split(/[、，,；;/|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
const oneLine = (cell: string) => cell.replace(/\s+/g, ' ').trim()

/** A name as it is written everywhere: no blanks between Han characters (张　三), one kind of middle dot. */
function plainName(cell: string): string {
  return oneLine(cell)
    .replace(/[•‧・∙⋅]/g, '·')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
}

/** Reads the cells of one row. What cannot be understood is a reason in words; nothing is guessed. */
export function readRow(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  streets: readonly StreetName[],
): ReadRow {
  const said: Partial<Omit<Card, 'phones'>> = {}
  const phones = new Map<string, Phone[]>()
  const reasons: string[] = []
  let id = ''
  columns.forEach(({ field }, at) => {
    const cell = cells[at] ?? ''
    switch (field) {
      case null:
        return
      case 'id':
        id = cell.trim()
        return
      case 'name':
        said.name = plainName(cell)
        return
      case 'unit':
      case 'title':
        said[field] = oneLine(cell)
        return
      case 'note':
        said.note = cell.trim()
        return
      case 'email':
        said.email = cell.trim() === '' ? null : cell.trim()
        return
      case 'groups':
        said.groups = [...new Set(listOf(cell))]
        return
      case 'street':
        said.street = streetOf(cell, streets, reasons)
        return
      case 'posts':
        said.posts = postsOf(cell, reasons)
        return
      default:
        readPhones(cell, field, phones, reasons)
    }
  })
  return { id, said, phones, reasons }
}

function streetOf(cell: string, streets: readonly StreetName[], reasons: string[]): string | null {
  const typed = cell.trim()
  if (NO_STREET.includes(typed)) return null
  const bare = (name: string) => name.replace(/(街道|街|镇)(办事处)?$/, '')
  const found = streets.find(
    ({ code, name }) => code === typed || name === typed || bare(name) === bare(typed),
  )
  if (found === undefined) reasons.push(`没有“${short(typed)}”这个街道`)
  return found?.code ?? null
}

function postsOf(cell: string, reasons: string[]): Post[] {
  const found = listOf(cell).map((word) => {
    const post = postByName.get(word)
    if (post === undefined) reasons.push(`没有“${short(word)}”这个岗位`)
    return post
  })
  return [...new Set(found.filter((post) => post !== undefined))]
}

function readPhones(cell: string, field: ImportField, phones: Map<string, Phone[]>, reasons: string[]): void {
  const own = labelByField[field]
  // A bare column of numbers tells mobile from landline by itself; a column of others may name each.
  const covered = own !== undefined ? [own] : field === 'other' ? [OTHER] : ['手机', '办公电话']
  for (const label of covered) phones.set(label, phones.get(label) ?? [])
  for (const word of listOf(cell)) {
    const [, named = '', number = word] = /^([^\d+]*?)[\s:：]*([\d+(（].*)$/.exec(word) ?? []
    const { kind, shown } = parsePhone(number)
    if (kind === 'unknown') {
      reasons.push(`“${short(word)}”不是电话号码`)
      continue
    }
    const guessed = kind === 'mobile' ? '手机' : kind === 'satellite' ? '卫星电话' : '办公电话'
    const label = own ?? (named.trim() || (field === 'other' ? OTHER : guessed))
    phones.set(label, [...(phones.get(label) ?? []), { label: label.slice(0, 20), number: shown }])
  }
}

/** Long words are told by their beginning. */
export function short(words: string): string {
  return words.length > 20 ? `${words.slice(0, 20)}…` : words
}
