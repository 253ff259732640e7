import { bookTable } from '../../../domain/person/book-table.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { calendarDay } from '../../../domain/time.ts'
import type { Who } from '../../../protocol/desk.ts'
import { centreNow } from '../../desk/useNow.ts'
import { text } from './text.ts'

/** More than an import brings in. */
const EVERYBODY = 20_000

/** Everybody in the book, those in use first. */
async function allPeople(): Promise<PersonRow[]> {
  const args = { group: null, street: null, limit: EVERYBODY, before: null }
  const [active, retired] = await Promise.all([
    window.desk.query('person.list', args),
    window.desk.query('person.list', { ...args, retired: true }),
  ])
  return [...active, ...retired]
}

/** Saves those in use as a workbook named after the day. Why not, in words; null when it is saved. */
export async function exportBook(who: Who | null): Promise<string | null> {
  try {
    const people = (await allPeople()).filter(({ active }) => active)
    const title = `${who?.district ?? ''}${text.title} ${calendarDay(centreNow())}`
    const answer = await window.desk.shell({
      type: 'saveTable',
      format: 'xlsx',
      title,
      tables: [bookTable(people, who?.streets ?? [], text.title)],
    })
    return answer.ok ? null : answer.words
  } catch {
    return '本机没有应答，没有导出；请再按一次'
  }
}
