import { numbersAgree } from '../factsheet/numbers-agree.ts'
import type { KindRef, See } from '../model.ts'
import type { Figures } from './numbers.ts'
import type { SignMark } from './shapes.ts'
import { tableFaults, tableValues } from './table.ts'

/** Of the fact sheet only this much: the values of each approved version, the first being version 1. */
interface Sheets {
  readonly versions: readonly Figures[]
}
const sheetsRef: KindRef<Sheets> = { name: 'factsheet', initial: { versions: [] } }

export interface Marked {
  readonly mark: SignMark
  /** One sentence in Chinese. */
  readonly text: string
}

/** The approved versions of an incident's sheet, as `see` knows them. */
export function sheetsOf(see: See, incident: string): Sheets['versions'] {
  return see(sheetsRef, incident.slice(incident.indexOf('/') + 1)).versions
}

/** What has to be explained before these words are signed; none where all agrees. */
export function marksOf(
  quoted: { readonly text: string; readonly factsheet: number | null; readonly table: Figures | null },
  versions: readonly Figures[],
): Marked[] {
  const marks: Marked[] = []
  const newest = versions.length
  if (newest > 0 && quoted.factsheet !== newest) {
    const says = quoted.factsheet === null ? '没有引用口径' : `引用口径第 ${quoted.factsheet} 版`
    marks.push({ mark: 'factsheet', text: `${says}，最新是第 ${newest} 版` })
  }
  const sheet = quoted.factsheet === null ? undefined : versions[quoted.factsheet - 1]
  const [first, ...more] = sheet === undefined ? [] : numbersAgree(quoted.text, tableValues(sheet))
  if (first !== undefined) {
    const rest = more.length === 0 ? '' : `，另有 ${more.length} 处`
    marks.push({
      mark: 'numbers',
      text: `文中${first.label} ${first.said}，口径${first.sheet === null ? '没有' : `是 ${first.sheet}`}${rest}`,
    })
  }
  const [fault] = quoted.table === null ? [] : tableFaults(quoted.table)
  if (fault !== undefined) marks.push({ mark: 'table', text: fault.text })
  return marks
}
