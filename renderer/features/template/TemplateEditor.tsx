import { useState } from 'react'
import type { TemplateRow } from '../../../domain/template/rows.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ItemFields } from './ItemFields.tsx'
import { type Scope, ScopeFields } from './ScopeFields.tsx'
import styles from './TemplateScreen.module.css'
import { bodyOf, type HeldItem, heldItems, minutesRead, newItem } from './template-form.ts'
import { text } from './text.ts'

/** One template and its items; saving makes a version, nothing that runs changes. */
export function TemplateEditor({ row }: { row: TemplateRow }) {
  const [name, setName] = useState(row.name)
  const [scope, setScope] = useState<Scope>({ government: row.government, use: row.use, fits: row.fits })
  const [copy] = useState(() => newStream('template'))
  const [items, setItems] = useState<readonly HeldItem[]>(() => heldItems(row))
  const [why, setWhy] = useState('')
  const body = bodyOf({ ...row, ...scope }, name, items)
  const before = bodyOf(row, row.name, heldItems(row))
  const reason = why.trim()
  const missing = items.some(({ title }) => title.trim() === '')
    ? text.needTitle
    : !minutesRead(items)
      ? text.wrongMinutes
      : JSON.stringify(body) === JSON.stringify(before)
        ? text.noChange
        : reason === ''
          ? text.needWhy
          : null
  const save: Draft = {
    stream: row.key,
    type: 'template.save',
    data: { ...body, base: row.version, why: reason },
  }
  const change = (place: number, part: Partial<HeldItem>) =>
    setItems(items.map((item, at) => (at === place ? { ...item, ...part } : item)))
  return (
    <section className={styles.editor} aria-label={row.name}>
      <PanelHead
        title={row.name}
        count={[row.version === 0 ? text.builtin : text.version(row.version), row.why]
          .filter(Boolean)
          .join(' · ')}
      />
      <div className={styles.body}>
        <Field label={text.name}>
          <TextField value={name} onChange={setName} maxLength={60} />
        </Field>
        <ScopeFields scope={scope} onChange={setScope} />
        <Field label={text.source}>
          <ReadBack>
            {row.source}
            {!row.checked && `（${text.unchecked}）`}
            {row.savedAt !== null &&
              ` · ${text.saved(row.savedAt, row.savedName ?? row.savedBy?.seat ?? '')}`}
          </ReadBack>
        </Field>
        {items.map((item, place) => (
          <ItemFields
            key={item.key}
            item={item}
            place={place + 1}
            onChange={(part) => change(place, part)}
            onRemove={items.length > 1 ? () => setItems(items.filter((_, at) => at !== place)) : null}
          />
        ))}
        {items.length < 20 && (
          <Button label={text.add} onPress={() => setItems([...items, newItem(items)])} />
        )}
      </div>
      <footer className={styles.foot}>
        <TextField
          label={text.why}
          value={why}
          onChange={setWhy}
          placeholder={text.whyHint}
          maxLength={500}
        />
        <CommandButton
          primary
          label={text.save}
          keys={['Ctrl', 'Enter']}
          draft={missing === null ? save : null}
          missing={missing}
        />
        <CommandButton
          label={text.copy}
          draft={
            reason === ''
              ? null
              : { stream: copy, type: 'template.save', data: { ...body, base: 0, why: reason } }
          }
          missing={text.needWhy}
        />
        {row.retired === null ? (
          <CommandButton
            label={text.retire}
            draft={reason === '' ? null : { stream: row.key, type: 'template.retire', data: { why: reason } }}
            missing={text.needWhy}
          />
        ) : (
          <CommandButton
            label={text.restore}
            draft={{ stream: row.key, type: 'template.restore', data: {} }}
          />
        )}
      </footer>
    </section>
  )
}
