import { useMemo } from 'react'
import { cardOf } from '../../../domain/person/import-plan.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { posts, postText } from '../../../domain/post.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useDraft } from '../../desk/useDraft.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { PhoneFields } from './PhoneFields.tsx'
import { cardFrom, emptyHeld, type HeldCard, heldOf, readKept, sameName } from './person-form.ts'
import { text } from './text.ts'

const words = text.form

/** A card as a form; `row` null writes a new one. Half-filled, it survives a kill. */
export function PersonForm({
  row,
  onClose,
  onSaved,
}: {
  row: PersonRow | null
  onClose: () => void
  onSaved: (stream: string) => void
}) {
  const streets = useWho()?.streets ?? []
  const [kept, keep] = useDraft(row === null ? 'person.new' : `person.${row.id}`.slice(0, 64))
  const changedAt = row?.changedAt ?? 0
  const { held, base } = readKept(kept, row === null ? emptyHeld : heldOf(cardOf(row)), changedAt)
  const set = (change: Partial<HeldCard>) => keep(JSON.stringify({ held: { ...held, ...change }, base }))
  const fresh = useMemo(() => newStream('person'), [])
  const stream = row?.key ?? fresh
  const { card, missing } = cardFrom(held)
  const alike = useQuery('person.search', card === null ? null : { words: card.name, limit: 50 })
  const draft: Draft | null = card === null ? null : { stream, type: 'person.put', data: card }
  const isDouble = card !== null && sameName(card, alike.rows, stream)

  const line = (field: 'name' | 'unit' | 'title' | 'groups' | 'email', limit: number, hint = '') => (
    <TextField
      value={held[field]}
      onChange={(value) => set({ [field]: value })}
      maxLength={limit}
      placeholder={hint}
      autoFocus={field === 'name'}
    />
  )
  const done = () => {
    keep('')
    onSaved(stream)
  }
  const foot = (
    <>
      <CommandButton
        label={words.save}
        keys={['Ctrl', 'Enter']}
        primary
        draft={draft}
        missing={missing}
        onDone={done}
      />
      {base !== changedAt && <Button label={words.fresh} onPress={() => keep('')} />}
      <Button
        label={text.giveUp}
        look="quiet"
        onPress={() => {
          keep('')
          onClose()
        }}
      />
    </>
  )
  return (
    <Drawer
      title={row === null ? words.titleNew : words.titleEdit(row.name)}
      note={base !== changedAt ? words.changedSince : isDouble ? words.same(held.unit.trim()) : words.note}
      onClose={onClose}
      foot={foot}
    >
      <Field label={words.name}>{line('name', 40, words.nameHint)}</Field>
      <Field label={words.unit}>{line('unit', 80)}</Field>
      <Field label={words.title}>{line('title', 60)}</Field>
      <Field label={words.street}>
        <Select
          value={held.street}
          options={streets.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(street) => set({ street })}
          empty={words.noStreet}
        />
      </Field>
      <PhoneFields phones={held.phones} onChange={(phones) => set({ phones })} />
      <Field label={words.posts}>
        {posts.map((post) => {
          const on = held.posts.includes(post)
          return (
            <Button
              key={post}
              small
              label={postText[post]}
              pressed={on}
              look={on ? 'primary' : 'normal'}
              onPress={() =>
                set({ posts: posts.filter((one) => (one === post ? !on : held.posts.includes(one))) })
              }
            />
          )
        })}
      </Field>
      <Field label={words.groups}>{line('groups', 400, words.groupsHint)}</Field>
      <Field label={words.email}>{line('email', 120)}</Field>
      <Field label={words.remark}>
        <TextArea value={held.note} onChange={(note) => set({ note })} maxLength={1000} />
      </Field>
    </Drawer>
  )
}
