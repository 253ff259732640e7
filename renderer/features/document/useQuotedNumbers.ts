import { useEffect, useState } from 'react'
import { quotedNumbers } from '../../../domain/document/quoted-numbers.ts'
import type { Values } from '../../../domain/factsheet/checks.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import type {} from '../../../protocol/window.ts'

/** Numbers of a flash of these lines that are not those of the 口径 in force, in words; asked again when the lines change. */
export function useQuotedNumbers(lines: readonly LogRow[], lead: string): string[] {
  const [sheets, setSheets] = useState<ReadonlyMap<string, Values>>(new Map())
  const key = JSON.stringify([...new Set(lines.flatMap(({ incident }) => incident ?? []))])
  useEffect(() => {
    let wanted = true
    const ask = async (incident: string): Promise<[string, Values][]> => {
      const [sheet] = await window.desk.query('factsheet.current', { incident }).catch(() => [])
      if (sheet === undefined || sheet.version === 0) return []
      return [[incident, Object.fromEntries(sheet.figures.map(({ key, value }) => [key, value]))]]
    }
    void Promise.all((JSON.parse(key) as string[]).map(ask)).then((answers) => {
      if (wanted) setSheets(new Map(answers.flat()))
    })
    return () => {
      wanted = false
    }
  }, [key])
  return quotedNumbers(lines, lead, sheets)
}
