import { useState } from 'react'
import { postText } from '../../../domain/post.ts'
import { draftOf, ownPattern, type PatternDraft } from '../../../domain/roster/own-pattern.ts'
import { type Pattern, turns, turnText } from '../../../domain/roster/pattern.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './PatternEditor.module.css'
import { text } from './text.ts'

const words = text.pattern
const dayChoices = Object.entries(words.days).map(([value, label]) => ({ value, label }))
const turnChoices = turns.map((value) => ({ value, label: turnText[value] }))

/** 改班制: name, shifts and people of a pattern. It goes with the roster that is published with it, and from there to the next. */
export function PatternEditor({
  pattern,
  onUse,
  onClose,
}: {
  /** The one it begins as. */
  pattern: Pattern
  onUse: (pattern: Pattern) => void
  onClose: () => void
}) {
  const [draft, setDraft] = useState<PatternDraft>(() => draftOf(pattern))
  const made = ownPattern(draft)
  const putShift = (place: number, change: Partial<PatternDraft['shifts'][number]>) =>
    setDraft({
      ...draft,
      shifts: draft.shifts.map((one, n) => (n === place ? { ...one, ...change } : one)),
    })
  const putPost = (place: number, change: Partial<PatternDraft['posts'][number]>) =>
    setDraft({ ...draft, posts: draft.posts.map((one, n) => (n === place ? { ...one, ...change } : one)) })
  const add = () =>
    setDraft({ ...draft, shifts: [...draft.shifts, { name: '', from: '', hours: '', days: 'all' }] })
  return (
    <section className={styles.editor} aria-label={words.title}>
      <Field label={words.name}>
        <TextField
          value={draft.name}
          maxLength={60}
          autoFocus
          onChange={(name) => setDraft({ ...draft, name })}
        />
      </Field>
      {draft.shifts.map((shift, place) => {
        const nth = words.nth(place + 1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that stays while it is written
          <div key={place} className={styles.shift}>
            <TextField
              value={shift.name}
              label={`${nth}${words.shiftName}`}
              placeholder={words.shiftName}
              maxLength={20}
              onChange={(name) => putShift(place, { name })}
            />
            <TextField
              value={shift.from}
              label={`${nth}${words.from}`}
              placeholder="08:30"
              maxLength={5}
              onChange={(from) => putShift(place, { from })}
            />
            <TextField
              value={shift.hours}
              label={`${nth}${words.hours}`}
              placeholder="24"
              maxLength={4}
              after={<span className={styles.unit}>{words.hour}</span>}
              onChange={(hours) => putShift(place, { hours })}
            />
            <Select
              label={`${nth}${words.on}`}
              value={shift.days}
              options={dayChoices}
              empty={words.on}
              onChange={(days) => {
                if (days === 'all' || days === 'work' || days === 'off') putShift(place, { days })
              }}
            />
            <TextAction
              label={words.remove}
              onPress={() => setDraft({ ...draft, shifts: draft.shifts.filter((_, n) => n !== place) })}
            />
          </div>
        )
      })}
      <TextAction label={words.add} onPress={add} />
      <div className={styles.posts}>
        {draft.posts.map(({ post, work, off, turn }, place) => (
          <div key={post} className={styles.post}>
            <span>{postText[post]}</span>
            <TextField
              value={work}
              label={`${postText[post]}${words.work}`}
              maxLength={1}
              before={<span className={styles.unit}>{words.work}</span>}
              onChange={(count) => putPost(place, { work: count })}
            />
            <TextField
              value={off}
              label={`${postText[post]}${words.off}`}
              maxLength={1}
              before={<span className={styles.unit}>{words.off}</span>}
              onChange={(count) => putPost(place, { off: count })}
            />
            <Select
              label={`${postText[post]}${words.turn}`}
              value={turn}
              options={turnChoices}
              empty={words.turn}
              onChange={(value) => {
                const chosen = turns.find((one) => one === value)
                if (chosen !== undefined) putPost(place, { turn: chosen })
              }}
            />
          </div>
        ))}
      </div>
      <div className={styles.acts}>
        <Button
          small
          look="primary"
          label={words.use}
          refused={'why' in made ? made.why : null}
          onPress={() => 'pattern' in made && onUse(made.pattern)}
        />
        <Button small look="quiet" label={words.leave} onPress={onClose} />
      </div>
    </section>
  )
}
