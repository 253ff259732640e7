import { type ImportField, importFields, importFieldText } from '../../../domain/person/import-columns.ts'
import { Button } from '../../ui/Button.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './ImportPage.module.css'
import { importText as text } from './import-text.ts'
import type { ImportState } from './useImport.ts'

const fieldOptions = importFields.map((field) => ({ value: field, label: importFieldText[field] }))

/** What the table's columns are, what empty cells and missing people mean, and what was noticed while reading. */
export function ImportSide({ state }: { state: ImportState }) {
  const { table, sheet, columns, choices, choose, plan, wrong } = state
  if (table === null || sheet === null) return null
  const unknown = columns?.filter(({ field }) => field === null).length ?? 0
  const setColumn = (at: number, field: ImportField | null) =>
    choose({
      columns: (columns ?? []).map((column, place) => {
        if (place === at) return { ...column, field }
        return column.field === field ? { ...column, field: null } : column
      }),
    })
  return (
    <aside className={styles.side} aria-label={text.columns}>
      {table.sheets.length > 1 && (
        <div className={styles.choice}>
          <span className={styles.label}>{text.sheet}</span>
          <Select
            label={text.sheet}
            value={String(choices.sheet)}
            options={table.sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
            onChange={(value) => choose({ sheet: Number(value), columns: null })}
            empty={table.sheets[0]?.name ?? ''}
          />
        </div>
      )}
      {columns !== null && (
        <>
          <PanelHead title={text.columns} count={text.columnsNote(unknown)} />
          <ul className={styles.columns}>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same head
              <li key={at} className={styles.column}>
                <span className={styles.label}>{text.column(column.head, at + 1)}</span>
                <Select
                  label={text.column(column.head, at + 1)}
                  value={column.field ?? ''}
                  options={fieldOptions}
                  onChange={(value) => setColumn(at, importFields.find((field) => field === value) ?? null)}
                  empty={text.unused}
                  missing={column.field === null}
                />
              </li>
            ))}
          </ul>
          <div className={styles.choice}>
            <span className={styles.label}>{text.blanks}</span>
            <Segmented
              label={text.blanks}
              segments={[
                { value: 'keep', label: text.keep },
                { value: 'clear', label: text.clear },
              ]}
              value={choices.blanks}
              onChoose={(blanks) => choose({ blanks })}
            />
          </div>
          <div className={styles.choice}>
            <span className={styles.label}>{text.absent}</span>
            <Segmented
              label={text.absent}
              segments={[
                { value: 'keep', label: text.keepAbsent },
                { value: 'retire', label: text.retireAbsent, count: plan?.absent.length },
              ]}
              value={choices.retireAbsent ? 'retire' : 'keep'}
              onChoose={(value) => choose({ retireAbsent: value === 'retire' })}
            />
          </div>
          {wrong > 0 && (
            <div className={styles.choice}>
              <Button
                small
                label={text.skip(wrong)}
                pressed={choices.skipErrors}
                look={choices.skipErrors ? 'primary' : 'normal'}
                onPress={() => choose({ skipErrors: !choices.skipErrors })}
              />
            </div>
          )}
        </>
      )}
      {sheet.notes.length > 0 && (
        <>
          <PanelHead title={text.notes} count={`${sheet.notes.length}`} />
          <ul className={styles.notes}>
            {sheet.notes.map(({ row, column, words }) => (
              <li key={`${row} ${column} ${words}`}>{text.note(row, column, words)}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}
