/** What a column of an imported table may hold; the phone columns are named after their labels. */
export const importFields = [
  'id',
  'name',
  'unit',
  'title',
  'street',
  'phone',
  'mobile',
  'office',
  'fax',
  'duty',
  'satellite',
  'other',
  'posts',
  'groups',
  'email',
  'note',
] as const
export type ImportField = (typeof importFields)[number]
export const importFieldText: Record<ImportField, string> = {
  id: '编号',
  name: '姓名',
  unit: '单位',
  title: '职务',
  street: '街道',
  phone: '电话',
  mobile: '手机',
  office: '办公电话',
  fax: '传真',
  duty: '值班电话',
  satellite: '卫星电话',
  other: '其他电话',
  posts: '岗位',
  groups: '分组',
  email: '邮箱',
  note: '备注',
}

/** Other heads found on directories of bureaus. */
const aliases: Record<ImportField, readonly string[]> = {
  id: ['人员编号', 'id'],
  name: ['名字', '人员', '人员姓名', '联系人'],
  unit: ['工作单位', '所在单位', '单位名称', '部门', '科室'],
  title: ['职位', '职务职级', '现任职务'],
  street: ['所属街道', '镇街', '街镇', '街道镇'],
  phone: ['联系电话', '联系方式', '电话号码', '号码'],
  mobile: ['手机号', '手机号码', '移动电话', '手提电话'],
  office: ['办公室电话', '座机', '固定电话', '固话'],
  fax: ['传真号', '传真号码', '传真电话'],
  duty: ['值班室电话', '值班室'],
  satellite: ['卫星电话号码', '卫电'],
  other: ['备用电话', '其它电话'],
  posts: ['值班岗位', '可任岗位'],
  groups: ['组', '群组', '组别', '分类'],
  email: ['电子邮箱', '邮件', 'email', 'e-mail'],
  note: ['说明'],
}
const fieldByHead = new Map(
  importFields.flatMap((field) =>
    [importFieldText[field], ...aliases[field]].map((head) => [head, field] as const),
  ),
)

/** One column as its head names it; `field` null where no field answers to that name. */
export interface ImportColumn {
  readonly head: string
  readonly field: ImportField | null
}
export interface ImportHead {
  /** Place of the head row, from 0; the rows below it are people. */
  readonly row: number
  readonly columns: readonly ImportColumn[]
}

/** Rows above the head: titles and dates of the table. */
const MAX_TITLE_ROWS = 15

/** The head row of a table: the first with a column 姓名, and what its columns hold. Null without such a row. */
export function findHead(rows: readonly (readonly string[])[]): ImportHead | null {
  const row = rows
    .slice(0, MAX_TITLE_ROWS)
    .findIndex((cells) => cells.some((cell) => fieldOf(cell) === 'name'))
  if (row === -1) return null
  const taken = new Set<ImportField>()
  const columns = (rows[row] ?? []).map((cell): ImportColumn => {
    const field = fieldOf(cell)
    // A second column of the same name stays unused until a person says what it is.
    const isFree = field !== null && !taken.has(field)
    if (isFree) taken.add(field)
    return { head: cell.trim(), field: isFree ? field : null }
  })
  return { row, columns }
}

function fieldOf(head: string): ImportField | null {
  const plain = head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:：]|[(（[【].*?[)）\]】]/g, '')
  return fieldByHead.get(plain) ?? null
}
