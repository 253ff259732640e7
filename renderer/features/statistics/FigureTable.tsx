import { classNames } from '../../ui/class-names.ts'
import type { Figure } from './figure.ts'
import styles from './StatisticsScreen.module.css'

/** The same figures as rows and columns: to read exactly, and for those who do not see the chart. */
export function FigureTable({ figure: { title, columns, rows } }: { figure: Figure }) {
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={String(row[0])}>
            {columns.map((name, n) => (
              <td key={name} className={classNames(n > 0 && styles.number)}>
                {row[n] ?? '——'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
