import type { KeyboardEvent } from 'react'
import type { MatrixRow } from '../../../domain/order/rows.ts'
import { orderStepText } from '../../../domain/order/steps.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './Matrix.module.css'
import { matrixSteps, StepCell } from './StepCell.tsx'
import { text } from './text.ts'

/** Numbers of orders as people say a run of them: `31、36 至 38`. */
function spokenNumbers(numbers: readonly (string | null)[]): string {
  const known = numbers
    .filter((one) => one !== null)
    .map((one) => Number(one.slice(one.lastIndexOf('-') + 1)))
  const sorted = [...new Set(known)].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const number of sorted) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]} 至 ${run.at(-1)}`] : run.map(String))).join('、')
}

/** Units × steps. A row opens the order whose steps it shows. */
export function MatrixTable({
  rows,
  now,
  onOpen,
}: {
  rows: readonly MatrixRow[]
  now: number
  onOpen: (stream: string) => void
}) {
  const numbers = spokenNumbers(rows.flatMap(({ orders }) => orders.map(({ number }) => number)))
  return (
    <table className={styles.table} aria-label={text.matrix}>
      <thead>
        <tr className={classNames(styles.row, styles.head)}>
          <th scope="col">{text.matrixOf(numbers.length > 24 ? '' : numbers)}</th>
          {matrixSteps.map((step) => (
            <th key={step} scope="col" className={styles.name}>
              {orderStepText[step]}
            </th>
          ))}
          <th scope="col" className={styles.last}>
            {text.last}
          </th>
        </tr>
      </thead>
      <tbody className={styles.body}>
        {rows.map((row) => (
          <tr key={row.key} className={classNames(styles.row, styles.line)}>
            <td className={styles.unit}>
              <button
                type="button"
                className={styles.open}
                onClick={() => onOpen(row.stream)}
                onKeyDown={(stroke) => move(stroke)}
              >
                {row.unit}
              </button>
            </td>
            {matrixSteps.map((step) => (
              <td key={step} className={styles.slot}>
                <StepCell row={row} step={step} now={now} />
              </td>
            ))}
            <td className={styles.last}>{row.last === '' ? row.text : row.last}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Up and down go from row to row. */
function move(stroke: KeyboardEvent<HTMLElement>): void {
  if (stroke.key !== 'ArrowDown' && stroke.key !== 'ArrowUp') return
  const row = stroke.currentTarget.closest('tr')
  const next = stroke.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const button = next?.querySelector('button')
  if (!button) return
  stroke.preventDefault()
  button.focus()
}
