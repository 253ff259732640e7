import { useState } from 'react'
import { canonical } from '../../../domain/canonical.ts'
import type { ReportContent } from '../../../domain/report/content.ts'
import { missingFiles } from '../../../domain/report/disaster-files.ts'
import { draftOf } from '../../../domain/report/draft-of.ts'
import { reportElementText } from '../../../domain/report/elements.ts'
import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { fallWords } from '../../../domain/report/table.ts'
import type { WrittenType } from '../../../domain/report/words.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { cleaned, unitsOf } from './content-edit.ts'
import { EditSections } from './EditSections.tsx'
import { loadFacts } from './load-facts.ts'
import styles from './Report.module.css'
import { TableFields } from './TableFields.tsx'
import { text } from './text.ts'
import { usePreviousTable } from './use-previous-table.ts'

/** A draft being written: what is saved is what is sent to be reviewed. Missing things are shown and never in the way. */
export function Editor({ row }: { row: ReportPageRow }) {
  const start = contentOf(row)
  const [content, setContent] = useState<ReportContent>(start)
  const before = usePreviousTable(row)
  const falls = before === null ? [] : fallWords(before.table, content.table ?? {}, content.tableReasons)
  const [contact, setContact] = useState(row.content.contact ?? '')
  const [to, setTo] = useState(content.to.join('、'))
  const [cc, setCc] = useState(content.cc.join('、'))
  const set = (change: Partial<ReportContent>) => setContent({ ...content, ...change })
  const filled = cleaned({ ...content, to: unitsOf(to), cc: unitsOf(cc) })
  const said = contact.trim() === '' ? null : contact.trim()
  // The centre keeps keys in another order than this desk wrote them.
  const isSame = canonical(filled) === canonical(start) && said === row.content.contact
  const missing = filled.title === '' ? text.edit.noTitle : filled.to.length === 0 ? text.edit.noTo : null
  const save = {
    stream: row.key,
    type: 'report.revise' as const,
    data: { base: row.revisions, ...filled, contact: said },
  }
  const refresh = async () => {
    const facts = await loadFacts(row.incident).catch(() => null)
    if (facts === null) return
    const others = facts.reports.filter(({ key }) => key !== row.key)
    const previous = facts.previous?.page.key === row.key ? null : facts.previous
    const made = draftOf(row.type as WrittenType, { ...facts, reports: others, previous })
    set({ sections: made.sections, factsheet: made.factsheet, table: made.table })
  }
  return (
    <>
      <Field label={text.edit.titleLabel}>
        <TextField
          value={content.title}
          maxLength={200}
          missing={content.title.trim() === ''}
          onChange={(title) => set({ title })}
        />
      </Field>
      <Field label={text.edit.to}>
        <TextField value={to} placeholder={text.edit.units} maxLength={1000} onChange={setTo} />
      </Field>
      <Field label={text.edit.cc}>
        <TextField value={cc} placeholder={text.edit.units} maxLength={1000} onChange={setCc} />
      </Field>
      <Version row={row} value={content.factsheet} onChange={(factsheet) => set({ factsheet })} />
      <EditSections
        type={row.type as WrittenType}
        incident={row.incident}
        sections={content.sections}
        onChange={(sections) => set({ sections })}
      />
      {content.table !== null && (
        <TableFields
          before={before?.table ?? null}
          table={content.table}
          reasons={content.tableReasons}
          onChange={(table, tableReasons) => set({ table, tableReasons })}
        />
      )}
      <Field label={text.edit.contact} asked={said !== null}>
        <TextField
          value={contact}
          placeholder={text.edit.contactHint}
          maxLength={300}
          missing={said === null}
          onChange={setContact}
        />
      </Field>
      <Field label={text.edit.attachments}>
        <AttachButton small onAttached={(more) => set({ attachments: [...content.attachments, ...more] })} />
        <AttachmentList
          attachments={content.attachments}
          onRemove={(gone) =>
            set({ attachments: content.attachments.filter(({ hash }) => hash !== gone.hash) })
          }
        />
      </Field>
      <Files row={row} content={content} />
      <Missing row={row} />
      <div className={styles.foot}>
        <CommandButton
          label={text.edit.save}
          keys={['Ctrl', 'S']}
          draft={missing === null && !isSame ? save : null}
          missing={missing ?? text.edit.nothing}
        />
        <CommandButton
          primary
          label={text.edit.submit}
          keys={['Ctrl', 'Enter']}
          draft={isSame && falls.length === 0 ? { stream: row.key, type: 'report.submit', data: {} } : null}
          missing={falls[0] ?? text.edit.unsaved}
        />
        <Button label={text.edit.refresh} look="quiet" onPress={() => void refresh()} />
      </div>
    </>
  )
}

function contentOf({ ordinal, title, to, factsheet, content }: ReportPageRow): ReportContent {
  const { cc, sections, table, tableReasons, attachments, copies } = content
  return { ordinal, title, to, cc, sections, factsheet, table, tableReasons, attachments, copies }
}

/** Which version of the fact sheet it quotes; another one is marked before it is signed. */
function Version({
  row,
  value,
  onChange,
}: {
  row: ReportPageRow
  value: number | null
  onChange: (version: number | null) => void
}) {
  const { rows } = useQuery('factsheet.history', { incident: row.incident })
  const versions = rows.flatMap(({ version }) => (version === null ? [] : [version]))
  return (
    <Field label={text.edit.factsheet}>
      <Select
        value={value === null ? '' : String(value)}
        empty={text.edit.noSheet}
        options={versions.map((one) => ({ value: String(one), label: text.edit.version(one) }))}
        onChange={(said) => onChange(said === '' ? null : Number(said))}
      />
    </Field>
  )
}

function Missing({ row }: { row: ReportPageRow }) {
  const missing = row.missing.filter((one) => one !== 'siteContact' || row.content.contact === null)
  if (missing.length === 0) return null
  return (
    <ul className={styles.asked} aria-label={text.edit.missing}>
      {text.edit.missing}
      {missing.map((element) => (
        <li key={element}>{reportElementText[element]}</li>
      ))}
      <span>{text.edit.missingNote}</span>
    </ul>
  )
}

/** Registers and photographs a 灾情快报 should have with it. */
function Files({ row, content }: { row: ReportPageRow; content: ReportContent }) {
  const { rows } = useQuery('response.one', { incident: row.incident })
  if (content.table === null) return null
  const missing = missingFiles(content.table, content.attachments, rows.length > 0)
  if (missing.length === 0) return null
  return (
    <ul className={styles.asked} aria-label={text.edit.files}>
      {text.edit.files}
      {missing.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
