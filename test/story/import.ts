import { findHead } from '../../domain/person/import-columns.ts'
import { type ImportRequest, planImport } from '../../domain/person/import-plan.ts'
import { parsePhone } from '../../domain/person/phone.ts'
import type { PersonRow } from '../../domain/person/rows.ts'

export const streets = [
  { code: '440105007', name: '海幢街道' },
  { code: '440105015', name: '琶洲街道' },
]
export function person(id: string, card: Partial<PersonRow>): PersonRow {
  return {
    ...{ key: `person/${id}`, id, name: id, unit: '', title: '', street: null, phones: [], posts: [] },
    ...{ groups: [], email: null, note: '', active: true, why: null, changedAt: 0, changedBy: null },
    pending: false,
    ...card,
  }
}
export const mobile = (number: string) => ({ label: '手机', number: parsePhone(number).shown })
export const chen = person('chen-yanqiu', {
  name: '陈砚秋',
  unit: '区应急管理局',
  title: '值班长',
  phones: [{ label: '办公电话', number: '020-0000 0102' }, mobile('13800000002')],
  posts: ['chief', 'officer'],
  note: '住海幢',
})

export function plan(sheet: string[][], people: PersonRow[] = [chen], more: Partial<ImportRequest> = {}) {
  const head = findHead(sheet)
  if (head === null) throw new Error('no head')
  return planImport({
    ...{ sheet, head: head.row, columns: head.columns, people, streets, blanks: 'keep' },
    ...more,
  })
}
export const brief = (sheet: string[][], people?: PersonRow[], more?: Partial<ImportRequest>) =>
  plan(sheet, people, more).rows.map(({ row, what, reasons, fields }) => [
    row,
    what,
    ...reasons,
    ...fields.map(({ field, from, to }) => `${field}：${from}→${to}`),
  ])
