import type { KeyboardEvent, ReactNode } from 'react'
import type { Attachment } from '../../../domain/attachment.ts'
import { type Category, categories, categoryText } from '../../../domain/incident/incident.ts'
import {
  callKinds,
  callKindText,
  channels,
  channelText,
  type Direction,
  directions,
  directionText,
} from '../../../domain/log/call.ts'
import { type Element, elementText } from '../../../domain/log/missing.ts'
import { clockTime } from '../../../domain/time.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { isComposing } from '../../ui/shortcut.ts'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './CallSheet.module.css'
import { type HeldCall, heldMoment } from './held-call.ts'
import { text } from './text.ts'
import { WhoCalls } from './WhoCalls.tsx'

const { hints } = text
const outLabels: Partial<Record<Element, string>> = text.out

/** The questions, in the order in which a caller can answer. Enter in a line saves, Tab goes on. */
export function CallFields({
  held,
  set,
  missing,
  now,
  onSave,
}: {
  held: HeldCall
  set: (change: Partial<HeldCall>) => void
  missing: readonly Element[]
  now: number
  onSave: () => void
}) {
  const streets = useWho()?.streets ?? []
  const onEnter = (stroke: KeyboardEvent) => {
    if (stroke.key !== 'Enter' || isComposing(stroke.nativeEvent)) return
    stroke.preventDefault()
    onSave()
  }
  const onCtrlEnter = (stroke: KeyboardEvent) => {
    if (stroke.ctrlKey) onEnter(stroke)
  }
  type Words = {
    [Name in keyof HeldCall]: HeldCall[Name] extends string ? Name : never
  }[keyof HeldCall]
  const line = (
    name: Words,
    hint: string,
    rest: { after?: ReactNode; autoFocus?: boolean; before?: ReactNode } = {},
  ) => (
    <TextField
      value={held[name]}
      onChange={(value) => set({ [name]: value })}
      label={hint}
      placeholder={hint}
      missing={held[name] === ''}
      maxLength={2000}
      onKeyDown={onEnter}
      {...rest}
    />
  )
  const asked = (element: Element) => !missing.includes(element)
  const moment = heldMoment(held, now)
  const chips = (name: 'casualties', words: readonly string[]) =>
    words.map((one) => (
      <Button key={one} small label={one} pressed={held[name] === one} onPress={() => set({ [name]: one })} />
    ))
  const isOut = held.direction === 'out'
  const label = (element: Element) => (isOut ? outLabels[element] : undefined) ?? elementText[element]
  // What is asked of a caller only; what stands there already stays in sight.
  const shows = (name: Words) => !isOut || held[name] !== ''
  return (
    <>
      <Field label={text.direction}>
        <Segmented<Direction>
          label={text.direction}
          segments={directions.map((value) => ({ value, label: directionText[value] }))}
          value={held.direction}
          onChoose={(direction) => set({ direction })}
        />
        <Select
          label={text.kind}
          value={held.kind ?? ''}
          options={callKinds.map((value) => ({ value, label: callKindText[value] }))}
          onChange={(value) => set({ kind: callKinds.find((one) => one === value) ?? null })}
          empty={`${text.kind}${text.noKind}`}
        />
        <Select
          label={text.channel}
          value={held.channel}
          options={channels.map((value) => ({ value, label: channelText[value] }))}
          onChange={(value) => set({ channel: channels.find((one) => one === value) ?? 'phone' })}
          empty={channelText.phone}
        />
      </Field>
      <Field label={label('phone')} asked={asked('phone')}>
        {line('phone', isOut ? text.outHints.phone : hints.phone, { autoFocus: true })}
        <Button
          label={held.readBack ? text.readBack : text.notReadBack}
          icon={<Icon name={held.readBack ? 'tick' : 'question'} />}
          pressed={held.readBack}
          onPress={() => set({ readBack: !held.readBack })}
        />
      </Field>
      <WhoCalls held={held} set={set} />
      <Field label={label('caller')} asked={asked('caller')}>
        {line('caller', hints.caller)}
        {line('unit', hints.unit)}
        {line('title', hints.title)}
      </Field>
      <Field label={label('happened')} asked={asked('happened')}>
        <TextArea
          value={held.happened}
          onChange={(happened) => set({ happened })}
          label={isOut ? text.outHints.happened : hints.happened}
          placeholder={isOut ? text.outHints.happened : hints.happened}
          missing={held.happened === ''}
          maxLength={20_000}
          onKeyDown={onCtrlEnter}
        />
      </Field>
      <Field label={elementText.place} asked={asked('place')}>
        {line('place', hints.place, { before: <Icon name="pin" /> })}
        <Select
          label={text.street}
          value={held.street}
          options={streets.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(street) => set({ street })}
          empty={text.noStreet}
          missing={held.street === ''}
        />
      </Field>
      {shows('occurred') && (
        <Field label={elementText.occurred} asked={asked('occurred')}>
          {line('occurred', hints.occurred, { after: <span className={styles.quiet}>{text.saidBy}</span> })}
          <span className={styles.read}>
            <Icon name="clock" />
            {held.occurred.trim() === ''
              ? text.received(held.startedAt)
              : moment === null
                ? text.noMoment
                : `${clockTime(moment)} · ${text.received(held.startedAt)}`}
          </span>
        </Field>
      )}
      {shows('casualties') && (
        <Field label={elementText.casualties} asked={asked('casualties')}>
          {line('casualties', hints.casualties)}
          {chips('casualties', [text.none, text.some, text.unknown])}
        </Field>
      )}
      {shows('now') && (
        <Field label={elementText.now} asked={asked('now')}>
          <TextArea
            value={held.now}
            onChange={(value) => set({ now: value })}
            label={hints.now}
            placeholder={hints.now}
            missing={held.now === ''}
            maxLength={20_000}
            onKeyDown={onCtrlEnter}
          />
        </Field>
      )}
      {shows('requests') && (
        <Field label={elementText.requests} asked={asked('requests')}>
          {line('requests', hints.requests)}
        </Field>
      )}
      {shows('told') && (
        <Field label={elementText.alreadyTold} asked={asked('alreadyTold')}>
          {line('told', hints.told)}
        </Field>
      )}
      {shows('scope') && (
        <Field label={elementText.scope} asked={asked('scope')}>
          {line('scope', hints.scope)}
        </Field>
      )}
      <Field label={text.category}>
        <Segmented<Category | 'none'>
          label={text.category}
          segments={[
            { value: 'none', label: text.noCategory },
            ...categories.map((value) => ({ value, label: categoryText[value] })),
          ]}
          value={held.category ?? 'none'}
          onChoose={(category) => set({ category: category === 'none' ? null : category })}
        />
      </Field>
      <Field label={text.files}>
        <AttachmentList
          attachments={held.attachments}
          onRemove={({ hash }) => set({ attachments: held.attachments.filter((one) => one.hash !== hash) })}
        />
        <AttachButton small onAttached={(more) => set({ attachments: together(held.attachments, more) })} />
      </Field>
    </>
  )
}

/** The same bytes twice are one attachment; a line holds fifty. */
function together(kept: readonly Attachment[], more: readonly Attachment[]): Attachment[] {
  const fresh = more.filter(({ hash }) => !kept.some((one) => one.hash === hash))
  return [...kept, ...fresh].slice(0, 50)
}
