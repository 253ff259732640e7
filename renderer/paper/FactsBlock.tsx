import type { Block } from '../../domain/document/document.ts'
import { factLines } from '../../domain/document/fact-lines.ts'
import styles from './DocumentPages.module.css'
import { numbered } from './numbered.ts'
import { type OnSource, RunText } from './RunText.tsx'

type Facts = Extract<Block, { type: 'facts' }>

/** Widths of a label in percent of the line, by pairs a line. */
const LABEL: Record<number, number> = { 1: 14, 2: 14, 3: 11 }

/** Labels and values in a ruled table, some pairs a line. */
export function FactsBlock({ block, onSource }: { block: Facts; onSource: OnSource }) {
  const label = LABEL[block.columns] ?? 14
  const widths = [label, 100 / block.columns - label]
  const columns = numbered(Array.from({ length: 2 * block.columns }, (_, n) => widths[n % 2]))
  return (
    <table className={styles.table}>
      <colgroup>
        {columns.map(({ key, one }) => (
          <col key={key} width={`${one}%`} />
        ))}
      </colgroup>
      <tbody>
        {numbered(factLines(block)).map(({ key, one: line }) => (
          <tr key={key}>
            {numbered(line).map(({ key: n, one: fact }) => [
              <th key={`label ${n}`} scope="row">
                {fact.label}
              </th>,
              <td
                key={`value ${n}`}
                colSpan={n === line.length - 1 ? 1 + 2 * (block.columns - line.length) : 1}
              >
                <RunText runs={fact.runs} onSource={onSource} />
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
