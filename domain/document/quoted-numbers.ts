import type { Values } from '../factsheet/checks.ts'
import { numbersAgree } from '../factsheet/numbers-agree.ts'
import type { LogRow } from '../log/rows.ts'

type Line = Pick<LogRow, 'text' | 'incident' | 'incidentTitle'>

/**
 * Numbers of a bulletin that are not those of the 口径 in force, one sentence each (一个口径: what goes out quotes one fact sheet).
 * A line is compared with the sheet of its incident, the lead where the lines are of one incident only. `sheets`: values in force
 * by incident; one without a sheet is not compared.
 */
export function quotedNumbers(
  lines: readonly Line[],
  lead: string,
  sheets: ReadonlyMap<string, Values>,
): string[] {
  const marks = new Set<string>()
  const incidents = new Map(lines.map(({ incident, incidentTitle }) => [incident, incidentTitle ?? '']))
  for (const [incident, title] of incidents) {
    const sheet = incident === null ? undefined : sheets.get(incident)
    if (sheet === undefined) continue
    const own = lines.filter((line) => line.incident === incident).map(({ text }) => text)
    const texts = incidents.size === 1 ? [lead, ...own] : own
    for (const { quote, label, sheet: known } of texts.flatMap((text) => numbersAgree(text, sheet))) {
      marks.add(`“${quote}”与${title}的口径不符（${known === null ? `没有${label}` : `${label} ${known}`}）`)
    }
  }
  return [...marks]
}
