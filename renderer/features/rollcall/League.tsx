import { useState } from 'react'
import { marginLine, paperMonth } from '../../../domain/document/paper-words.ts'
import { tablesOf } from '../../../domain/document/tables-of.ts'
import { leagueDocument } from '../../../domain/rollcall/league-document.ts'
import { addDays } from '../../../domain/time.ts'
import { PaperButtons } from '../../desk/PaperButtons.tsx'
import { centreNow, useToday } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './RollcallScreen.module.css'
import sheet from './SheetTable.module.css'
import { text } from './text.ts'

const { table } = text
const share = (value: number | null) => (value === null ? table.dash : `${Math.round(value * 100)}%`)

/** 月度通报: every street that was called in the month, best first. */
export function League() {
  const who = useWho()
  const thisMonth = useToday().slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  const { rows, loading, failed } = useQuery('rollcall.league', { month }, { keep: true })
  const make = () => {
    const margin = marginLine(who?.world ?? null, who?.head ?? null, centreNow())
    return leagueDocument(month, rows, { district: who?.district ?? '', number: null, margin })
  }
  return (
    <section className={styles.page} aria-label={text.league}>
      <PanelHead title={`${paperMonth(month)}${text.league}`} count={table.note}>
        <Button
          small
          label={table.earlier}
          onPress={() => setMonth(addDays(`${month}-01`, -1).slice(0, 7))}
        />
        <Button
          small
          label={table.later}
          busy={month >= thisMonth}
          onPress={() => setMonth(addDays(`${month}-28`, 4).slice(0, 7))}
        />
        {rows.length > 0 && (
          <PaperButtons
            document={make}
            tables={tablesOf(make())}
            title={`${text.title}${text.league} ${month}`}
          />
        )}
      </PanelHead>
      {failed !== null && <ErrorState words={failed} />}
      {failed === null && rows.length === 0 && <EmptyState>{loading ? text.loading : table.none}</EmptyState>}
      {rows.length > 0 && (
        <div className={sheet.frame}>
          <table className={sheet.table} aria-label={text.league}>
            <thead>
              <tr>
                {table.columns.map((name) => (
                  <th key={name}>{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, n) => (
                <tr key={row.key}>
                  <td className={sheet.number}>{n + 1}</td>
                  <td className={sheet.name}>{row.name}</td>
                  <td className={sheet.number}>{row.calls}</td>
                  <td className={sheet.number}>{row.present}</td>
                  <td className={sheet.number}>{row.absent}</td>
                  <td className={sheet.number}>{row.fault}</td>
                  <td className={sheet.number}>{share(row.presence)}</td>
                  <td className={sheet.number}>{share(row.answered)}</td>
                  <td className={sheet.number}>
                    {row.p50 === null ? table.dash : `${row.p50.toFixed(1)} 秒`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
