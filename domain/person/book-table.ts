import type { Table } from '../document/document.ts'
import { postText } from '../post.ts'
import type { StreetName } from './import-cells.ts'
import { type ImportField, importFieldText } from './import-columns.ts'
import type { Phone } from './person.ts'
import type { PersonRow } from './rows.ts'

const columns: readonly [ImportField, number][] = [
  ['id', 16],
  ['name', 10],
  ['unit', 20],
  ['title', 14],
  ['street', 12],
  ['mobile', 18],
  ['office', 22],
  ['fax', 18],
  ['duty', 18],
  ['satellite', 18],
  ['other', 18],
  ['posts', 18],
  ['groups', 18],
  ['email', 20],
  ['note', 30],
]
const labels: Partial<Record<ImportField, string>> = {
  mobile: '手机',
  office: '办公电话',
  fax: '传真',
  duty: '值班电话',
  satellite: '卫星电话',
}

/** The address book as a table that, imported again, changes nothing. */
export function bookTable(
  people: readonly PersonRow[],
  streets: readonly StreetName[],
  title: string,
): Table {
  const nameOfStreet = new Map(streets.map(({ code, name }) => [code, name]))
  return {
    title,
    columns: columns.map(([field, width]) => ({ name: importFieldText[field], width })),
    rows: people.map((person) =>
      columns.map(([field]) => {
        switch (field) {
          case 'street':
            return person.street === null ? '' : (nameOfStreet.get(person.street) ?? person.street)
          case 'posts':
            return person.posts.map((post) => postText[post]).join('、')
          case 'groups':
            return person.groups.join('、')
          case 'email':
            return person.email ?? ''
          case 'id':
          case 'name':
          case 'unit':
          case 'title':
          case 'note':
            return person[field]
          default:
            return numbersOf(person.phones, labels[field])
        }
      }),
    ),
  }
}

/** Numbers of that label; without one, those of every label that has no column, each after its label. */
function numbersOf(phones: readonly Phone[], label: string | undefined): string {
  if (label !== undefined) {
    return phones
      .filter((phone) => phone.label === label)
      .map(({ number }) => number)
      .join('、')
  }
  const known = Object.values(labels)
  return phones
    .filter((phone) => !known.includes(phone.label))
    .map((phone) => (phone.label === '其他' ? phone.number : `${phone.label} ${phone.number}`))
    .join('、')
}
