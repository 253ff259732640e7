import { cardChanges, type FieldChange } from './card-changes.ts'
import { OTHER, type ReadRow, readRow, type StreetName } from './import-cells.ts'
import type { ImportColumn } from './import-columns.ts'
import { matcherOf } from './import-match.ts'
import { blankCard, type Card, cardShape, type Phone } from './person.ts'
import { isSameNumber } from './phone.ts'
import { postsFault } from './posts-rule.ts'
import type { PersonRow } from './rows.ts'

/** What one row of the table would do. `row` counts from 1 as the spreadsheet does. */
export interface PlannedRow {
  readonly row: number
  readonly what: 'new' | 'changed' | 'unchanged' | 'error'
  readonly name: string
  readonly unit: string
  /** Null for a new person without an id of his own. */
  readonly id: string | null
  readonly before: PersonRow | null
  readonly card: Card | null
  readonly fields: readonly FieldChange[]
  /** Why it cannot be imported; empty for the others. */
  readonly reasons: readonly string[]
}
export interface ImportPlan {
  readonly rows: readonly PlannedRow[]
  /** Active people the table does not name. */
  readonly absent: readonly PersonRow[]
}

export interface ImportRequest {
  /** The whole sheet, head included. */
  readonly sheet: readonly (readonly string[])[]
  /** Place of the head row, from 0. */
  readonly head: number
  readonly columns: readonly ImportColumn[]
  /** Everybody in the address book, retired ones too. */
  readonly people: readonly PersonRow[]
  readonly streets: readonly StreetName[]
  /** What an empty cell of a known column does to a person who is in the book. */
  readonly blanks: 'keep' | 'clear'
}

const tooLong: Record<keyof Card, string> = {
  name: '姓名超过 40 字',
  unit: '单位超过 80 字',
  title: '职务超过 60 字',
  street: '街道不对',
  phones: '电话超过 12 个或太长',
  posts: '岗位超过 10 个',
  groups: '分组超过 20 个或一个超过 40 字',
  email: '邮箱超过 120 字',
  note: '备注超过 1000 字',
}

/** What importing a table would change, row by row; nothing is decided here that the preview does not show. */
export function planImport(request: ImportRequest): ImportPlan {
  const { sheet, head, columns, people, streets, blanks } = request
  const match = matcherOf(people)
  const rowByWho = new Map<string, number>()
  const rows = sheet.flatMap((cells, at): PlannedRow[] => {
    if (at <= head || cells.every((cell) => cell.trim() === '')) return []
    const read = readRow(cells, columns, streets)
    const planned = planRow(at + 1, read, match(read), blanks)
    if (planned.card === null) return [planned]
    const who = planned.id ?? newWho(planned.card)
    const first = rowByWho.get(who)
    if (first === undefined) {
      rowByWho.set(who, planned.row)
      return [planned]
    }
    return [asError(planned, [`与第 ${first} 行是同一个人，请只留一行`])]
  })
  const named = new Set(rows.flatMap(({ before }) => before?.key ?? []))
  // Whoever may be meant by a row that is wrong is not absent.
  const meant = new Set(rows.filter(({ what }) => what === 'error').map(({ name }) => name))
  const isAbsent = ({ key, name, active }: PersonRow) => active && !named.has(key) && !meant.has(name)
  return { rows, absent: people.filter(isAbsent) }
}

function planRow(
  row: number,
  read: ReadRow,
  match: ReturnType<ReturnType<typeof matcherOf>>,
  blanks: 'keep' | 'clear',
): PlannedRow {
  const { name = '', unit = '' } = read.said
  const empty = { row, name, unit, id: null, before: null, card: null, fields: [], what: 'error' } as const
  const reasons = [...read.reasons]
  if (name === '') reasons.push('没有姓名')
  if (!match.ok) return { ...empty, reasons: [...reasons, match.reason] }
  const before = match.person
  const card = merged(before ?? blankCard, read, before === null ? 'clear' : blanks)
  const parsed = cardShape.safeParse(card)
  if (!parsed.success && name !== '') {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0] as keyof Card))
    reasons.push(...[...wrong].map((field) => tooLong[field]))
  }
  const fault = postsFault(card.posts)
  if (fault !== null) reasons.push(fault)
  if (reasons.length > 0) return { ...empty, before, reasons }
  const fields = before === null ? [] : cardChanges(cardOf(before), card)
  if (before !== null && !before.active) fields.push({ field: '状态', from: '停用', to: '恢复使用' })
  const what = before === null ? 'new' : fields.length === 0 ? 'unchanged' : 'changed'
  return { row, what, name: card.name, unit: card.unit, id: match.id, before, card, fields, reasons: [] }
}

/** A person's card over what stood before: only what the table has a column for. */
function merged(before: Card, { said, phones }: ReadRow, blanks: 'keep' | 'clear'): Card {
  const isBlank = (value: unknown) =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0)
  const next = { ...cardOf(before) }
  for (const [field, value] of Object.entries(said)) {
    if (blanks === 'clear' || !isBlank(value)) Object.assign(next, { [field]: value })
  }
  next.phones = mergedPhones(before.phones, phones, blanks)
  return next
}

/** Numbers keep their place; a label the table has no column for keeps its numbers. */
function mergedPhones(before: readonly Phone[], read: ReadRow['phones'], blanks: 'keep' | 'clear'): Phone[] {
  const known = new Set(read.keys())
  const columnOf = (label: string) =>
    known.has(label) ? label : known.has(OTHER) && !isColumn(label) ? OTHER : null
  const wanted = [...read.values()].flat()
  const isKept = ({ label, number }: Phone) => {
    const column = columnOf(label)
    if (column === null) return true
    const inColumn = wanted.filter((one) => columnOf(one.label) === column)
    if (inColumn.length === 0) return blanks === 'keep'
    return inColumn.some((one) => one.label === label && isSameNumber(one.number, number))
  }
  const kept = before.filter(isKept)
  const added = wanted.filter(
    (one, at) =>
      ![...kept, ...wanted.slice(0, at)].some(
        ({ label, number }) => label === one.label && isSameNumber(number, one.number),
      ),
  )
  // A number that was exchanged stands where the old one stood.
  const next = before.flatMap((phone): Phone[] => {
    if (isKept(phone)) return [phone]
    const place = added.findIndex(({ label }) => label === phone.label)
    return place === -1 ? [] : added.splice(place, 1)
  })
  return [...next, ...added]
}

const columnLabels = ['手机', '办公电话', '传真', '值班电话', '卫星电话']
const isColumn = (label: string) => columnLabels.includes(label)

/** The card of a row without what the view adds. */
export function cardOf({ name, unit, title, street, phones, posts, groups, email, note }: Card): Card {
  return { name, unit, title, street, phones, posts, groups, email, note }
}

function newWho({ name, unit, phones }: Card): string {
  return unit === '' ? `${name}/${phones[0]?.number ?? ''}` : `${name}/${unit}`
}

function asError(row: PlannedRow, reasons: readonly string[]): PlannedRow {
  return { ...row, what: 'error', card: null, fields: [], reasons }
}
