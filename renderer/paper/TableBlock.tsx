import type { Block, Run } from '../../domain/document/document.ts'
import styles from './DocumentPages.module.css'
import { numbered } from './numbered.ts'
import { type OnSource, RunText } from './RunText.tsx'

type Table = Extract<Block, { type: 'table' }>

/** A table whose head stands on every page. A row shorter than the columns spans its last cell over the rest. */
export function TableBlock({ block, onSource }: { block: Table; onSource: OnSource }) {
  const all = block.columns.reduce((sum, column) => sum + column.width, 0)
  const columns = numbered(block.columns)
  return (
    <table className={styles.table}>
      <colgroup>
        {columns.map(({ key, one }) => (
          <col key={key} width={`${(100 * one.width) / all}%`} />
        ))}
      </colgroup>
      {block.columns.some((column) => column.name !== '') && (
        <thead>
          <tr>
            {columns.map(({ key, one }) => (
              <th key={key} scope="col">
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {numbered(block.rows).map(({ key, one }) => (
          <TableRow key={key} row={one} columns={block.columns} onSource={onSource} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  row: readonly Run[][]
  columns: Table['columns']
  onSource: OnSource
}
function TableRow({ row, columns, onSource }: RowProps) {
  const short = row.length < columns.length
  return (
    <tr>
      {numbered(row).map(({ key: n, one: runs }) => {
        const last = n === row.length - 1
        const center = columns[n]?.align === 'center' && !(last && short)
        return (
          <td key={n} className={center ? styles.center : undefined} colSpan={last ? columns.length - n : 1}>
            <RunText runs={runs} onSource={onSource} />
          </td>
        )
      })}
    </tr>
  )
}
