import type { FigureKey } from '../../../domain/factsheet/figures.ts'
import type { FactsheetRow, FigureRow } from '../../../domain/factsheet/rows.ts'
import { useNow } from '../../desk/useNow.ts'
import styles from './Factsheet.module.css'
import { text } from './text.ts'

/** The figures everybody asks for first; others that are known follow in a line. */
const first: readonly FigureKey[] = ['dead', 'injured', 'serious', 'missing', 'trapped', 'movedPeople']
const MANY = 5

/** The figures of the version in force, large, each with what changed. */
export function KeyFigures({ sheet }: { sheet: FactsheetRow }) {
  const now = useNow()
  const known = new Map(sheet.figures.map((row) => [row.key, row]))
  const large = first.flatMap((key) => known.get(key) ?? []).slice(0, MANY)
  const shown = new Set<FigureKey>(large.map(({ key }) => key))
  const households = known.get('movedHouseholds')
  if (shown.has('movedPeople')) shown.add('movedHouseholds')
  const rest = sheet.figures.filter(({ key }) => !shown.has(key))
  return (
    <>
      <ul className={styles.large}>
        {large.map((row) => (
          <li
            key={row.key}
            title={`${row.source}${row.source === '' ? '' : '，'}${text.asOf(row.asOf, now)}`}
          >
            <span className={styles.name}>{row.label}</span>
            <b>{row.value}</b>
            <span className={styles.change}>
              {row.key === 'movedPeople' && households !== undefined
                ? `${households.value} 户`
                : changeWords(row, sheet.version)}
            </span>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p className={styles.rest}>
          {rest.map((row) => (
            <span key={row.key}>
              {row.label} <b>{row.value}</b> {row.unit}
            </span>
          ))}
        </p>
      )}
    </>
  )
}

/** `+1`, `原 4`, 未变; nothing in the first version. */
export function changeWords({ value, before }: Pick<FigureRow, 'value' | 'before'>, version: number): string {
  if (before === null) return version > 1 ? text.added : ''
  if (value === before) return text.unchanged
  return value > before ? text.plus(Math.round((value - before) * 100) / 100) : text.was(before)
}
