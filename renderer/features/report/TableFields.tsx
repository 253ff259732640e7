import { figureGroups, figureGroupText, figureText } from '../../../domain/factsheet/figures.ts'
import type { Figures } from '../../../domain/report/numbers.ts'
import { tableFaults, tableKinds, unexplainedFalls } from '../../../domain/report/table.ts'
import { Field } from '../../ui/Field.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Report.module.css'
import { text } from './text.ts'

/** The indicators of a 灾情快报; what does not add up or fell without a word stands below. `before`: the one before it. */
export function TableFields({
  before,
  table,
  reasons,
  onChange,
}: {
  before: Figures | null
  table: Figures
  reasons: Readonly<Record<string, string>>
  onChange: (table: Record<string, number>, reasons: Record<string, string>) => void
}) {
  const fell = before === null ? [] : unexplainedFalls(before, table, {})
  const set = (key: string, said: string) => {
    const { [key]: _, ...rest } = table
    const value = Number(said)
    const isNumber = said.trim() !== '' && Number.isFinite(value) && value >= 0
    onChange(isNumber ? { ...rest, [key]: value } : rest, { ...reasons })
  }
  const explain = (key: string, said: string) => {
    const { [key]: _, ...rest } = reasons
    onChange({ ...table }, said === '' ? rest : { ...rest, [key]: said })
  }
  return (
    <section className={styles.group} aria-label={text.edit.table}>
      <PanelHead title={text.edit.table} count={before === null ? '' : text.edit.tableNote} />
      {figureGroups.map((group) => (
        <Group key={group} group={group} before={before} table={table} onSet={set} />
      ))}
      {tableFaults(table).map(({ text: words }) => (
        <p key={words} className={styles.fault}>
          {words}
        </p>
      ))}
      {fell.map((key) => (
        <Field key={key} label={text.edit.fall(figureText[key], before?.[key] ?? 0, table[key])}>
          <TextField
            label={text.edit.tableReason(figureText[key])}
            placeholder={text.edit.fell}
            value={reasons[key] ?? ''}
            maxLength={500}
            missing={(reasons[key] ?? '').trim() === ''}
            onChange={(said) => explain(key, said)}
          />
        </Field>
      ))}
    </section>
  )
}

/** One part of the table: people, houses, farming and so on. */
function Group({
  group,
  before,
  table,
  onSet,
}: {
  group: (typeof figureGroups)[number]
  before: Figures | null
  table: Figures
  onSet: (key: string, said: string) => void
}) {
  const kinds = tableKinds.filter((kind) => kind.group === group)
  if (kinds.length === 0) return null
  return (
    <div className={styles.table}>
      <h4 className={styles.tableGroup}>{figureGroupText[group]}</h4>
      {kinds.map(({ key, unit }) => {
        const was = before?.[key]
        return (
          <span key={key} className={styles.cell}>
            <span>
              {figureText[key]}
              {was !== undefined && was !== table[key] && <small>{text.edit.was(was)}</small>}
            </span>
            <TextField
              label={figureText[key]}
              value={table[key] === undefined ? '' : String(table[key])}
              maxLength={14}
              after={<span className={styles.quiet}>{unit}</span>}
              onChange={(said) => onSet(key, said)}
            />
          </span>
        )
      })}
    </div>
  )
}
