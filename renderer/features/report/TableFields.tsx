import { figureText } from '../../../domain/factsheet/figures.ts'
import { tableFaults, tableKinds, unexplainedFalls } from '../../../domain/report/table.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Report.module.css'
import { text } from './text.ts'

type Figures = Record<string, number>

/** The indicators of a 灾情快报; what does not add up or fell without a word stands below. */
export function TableFields({
  incident,
  own,
  table,
  reasons,
  onChange,
}: {
  incident: string
  own: string
  table: Figures
  reasons: Record<string, string>
  onChange: (table: Figures, reasons: Record<string, string>) => void
}) {
  const before = usePreviousTable(incident, own)
  const fell = before === null ? [] : unexplainedFalls(before, table, {})
  const set = (key: string, said: string) => {
    const { [key]: _, ...rest } = table
    const value = Number(said)
    onChange(
      said.trim() === '' || !Number.isFinite(value) || value < 0 ? rest : { ...rest, [key]: value },
      reasons,
    )
  }
  return (
    <section className={styles.group} aria-label={text.edit.table}>
      <PanelHead title={text.edit.table} />
      <div className={styles.table}>
        {tableKinds.map(({ key, unit }) => (
          <span key={key} className={styles.cell}>
            <TextField
              label={figureText[key]}
              value={table[key] === undefined ? '' : String(table[key])}
              maxLength={14}
              before={<span className={styles.quiet}>{figureText[key]}</span>}
              after={<span className={styles.quiet}>{unit}</span>}
              onChange={(said) => set(key, said)}
            />
          </span>
        ))}
      </div>
      {tableFaults(table).map(({ text: words }) => (
        <p key={words} className={styles.fault}>
          {words}
        </p>
      ))}
      {fell.map((key) => (
        <TextField
          key={key}
          label={text.edit.tableReason(figureText[key])}
          placeholder={`${text.edit.tableReason(figureText[key])}：${text.edit.fell}`}
          value={reasons[key] ?? ''}
          maxLength={500}
          missing={(reasons[key] ?? '') === ''}
          onChange={(said) => {
            const { [key]: _, ...rest } = reasons
            onChange(table, said === '' ? rest : { ...rest, [key]: said })
          }}
        />
      ))}
    </section>
  )
}

/** Of the 灾情快报 before this one; null for none. */
function usePreviousTable(incident: string, own: string): Figures | null {
  const { rows } = useQuery('report.list', { incident })
  const last = rows
    .filter(({ type, status, key }) => type === 'disaster' && status !== 'void' && key !== own)
    .at(-1)
  const { rows: pages } = useQuery('report.one', { stream: last?.key ?? '' })
  return pages[0]?.content.table ?? null
}
