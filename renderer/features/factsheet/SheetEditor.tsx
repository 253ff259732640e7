import { useEffect, useState } from 'react'
import type { FigureKey } from '../../../domain/factsheet/figures.ts'
import { figureGroups, figureGroupText, figureKinds } from '../../../domain/factsheet/figures.ts'
import type { FactsheetRow } from '../../../domain/factsheet/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useMinute } from '../../desk/useNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './Factsheet.module.css'
import { FigureFields } from './FigureFields.tsx'
import { LoggedFigures } from './LoggedFigures.tsx'
import { checkDraft, draftFrom, emptyFigure, type SheetDraft, type TypedFigure } from './sheet-draft.ts'
import { text } from './text.ts'

/** Groups a fact sheet of an accident needs; the rest are the 灾情快报 indicators. */
const common: readonly string[] = ['casualty', 'moved', 'force']

/** What was being written about an incident when the sheet was closed: opened again, it is there. */
const kept = new Map<string, { draft: SheetDraft; from: FactsheetRow | undefined }>()

/**
 * Writes the next version: each figure with its source and the moment it was so. Checks stand beside what is typed; nothing
 * is thrown away when somebody else's version is approved meanwhile.
 */
export function SheetEditor({
  incident,
  sheet,
  onDone,
}: {
  incident: string
  sheet: FactsheetRow | undefined
  onDone?: () => void
}) {
  const now = useMinute()
  const [from, setFrom] = useState(() => (kept.has(incident) ? kept.get(incident)?.from : sheet))
  const [draft, setDraft] = useState<SheetDraft>(() => kept.get(incident)?.draft ?? draftFrom(sheet))
  const [all, setAll] = useState(() => (sheet?.figures ?? []).some(({ key }) => !isCommon(key)))
  useEffect(() => {
    // Untouched is nothing to keep: the next version would start from it.
    if (JSON.stringify(draft) === JSON.stringify(draftFrom(from))) kept.delete(incident)
    else kept.set(incident, { draft, from })
  }, [incident, draft, from])
  const restart = () => {
    kept.delete(incident)
    setFrom(sheet)
    setDraft(draftFrom(sheet))
  }
  const { figures, reasons, faults, falling, disagreements, missing } = checkDraft(draft, from, now)
  const change = (key: FigureKey, part: Partial<TypedFigure>) =>
    setDraft((old) => {
      const typed = { ...(old.figures[key] ?? emptyFigure), ...part }
      // A new number is of now until somebody says otherwise; its source was that of the old one.
      if (part.value !== undefined && part.asOf === undefined && part.value !== old.figures[key]?.value) {
        typed.from = null
        const before = from?.figures.find((row) => row.key === key)
        if (before !== undefined && typed.asOf === draftFrom(from).figures[key]?.asOf) typed.asOf = ''
      }
      return { ...old, figures: { ...old.figures, [key]: typed } }
    })
  const base = from?.version ?? 0
  const stream = incident.replace(/^incident\//, 'factsheet/')
  const statement = draft.statement.trim()
  return (
    <div className={styles.editor}>
      {(sheet?.version ?? 0) !== base && (
        <p className={styles.fault}>
          {text.kept} <Button small label={text.restart} onPress={restart} />
        </p>
      )}
      <LoggedFigures
        incident={incident}
        sheet={from}
        onTake={(said, by) =>
          change(said.key, {
            value: String(said.value),
            asOf: clockTime(said.line.at),
            from: said.line.key,
            source: text.takenFrom(by),
          })
        }
      />
      <div className={styles.lineHead} aria-hidden="true">
        <span>{text.columns.figure}</span>
        <span>{text.columns.before}</span>
        <span>{text.columns.now}</span>
        <span>{text.columns.source}</span>
        <span>{text.columns.asOf}</span>
      </div>
      {figureGroups
        .filter((group) => all || common.includes(group))
        .map((group) => (
          <fieldset key={group} className={styles.group}>
            <legend>{figureGroupText[group]}</legend>
            {figureKinds
              .filter((one) => one.group === group)
              .map(({ key }) => (
                <FigureFields
                  key={key}
                  figure={key}
                  typed={draft.figures[key] ?? emptyFigure}
                  before={from?.figures.find((row) => row.key === key)?.value ?? null}
                  falling={falling.has(key)}
                  fault={faults.get(key) ?? null}
                  onChange={(part) => change(key, part)}
                />
              ))}
          </fieldset>
        ))}
      <div>
        <Button small label={all ? text.fewer : text.more} onPress={() => setAll(!all)} />
      </div>
      <Field label={text.statement}>
        <TextArea
          value={draft.statement}
          placeholder={text.statementHint}
          maxLength={4000}
          onChange={(value) => setDraft((old) => ({ ...old, statement: value }))}
        />
      </Field>
      {disagreements.map((words) => (
        <p key={words} className={styles.fault}>
          {words}
        </p>
      ))}
      <div className={styles.acts}>
        <CommandButton
          primary
          label={text.propose}
          keys={['Ctrl', 'Enter']}
          draft={
            missing === null
              ? { stream, type: 'factsheet.propose', data: { base, figures, statement, reasons } }
              : null
          }
          missing={missing}
          onDone={() => {
            setDraft(draftFrom(from))
            kept.delete(incident)
            onDone?.()
          }}
        />
      </div>
    </div>
  )
}

function isCommon(key: FigureKey): boolean {
  return figureKinds.some((one) => one.key === key && common.includes(one.group))
}
