import { figureText } from '../../../domain/factsheet/figures.ts'
import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { tableKinds } from '../../../domain/report/table.ts'
import styles from './Report.module.css'
import { text } from './text.ts'

/** The indicators of a 灾情快报 as they stand, each with why it fell; what is not given has no line. */
export function TableOf({ content }: { content: ReportPageRow['content'] }) {
  const { table, tableReasons } = content
  if (table === null) return null
  return (
    <section aria-label={text.edit.table}>
      <h3 className={styles.heading}>{text.edit.table}</h3>
      <dl className={styles.figures}>
        {tableKinds
          .filter(({ key }) => table[key] !== undefined)
          .map(({ key, unit }) => (
            <div key={key}>
              <dt>{figureText[key]}</dt>
              <dd>
                {table[key]} {unit}
                {tableReasons[key] !== undefined && <small>{tableReasons[key]}</small>}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
