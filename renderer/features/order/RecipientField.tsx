import { type KeyboardEvent, useState } from 'react'
import { type Recipient, recipientKey } from '../../../domain/order/recipient.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { matchText } from '../../ui/match-text.ts'
import { isComposing } from '../../ui/shortcut.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './IssueForm.module.css'
import { text } from './text.ts'

const LIMIT = 7

export interface Street {
  readonly code: string
  readonly name: string
}

function streetRecipient({ code, name }: Street): Recipient {
  return {
    key: recipientKey({ type: 'street', id: code, name }),
    type: 'street',
    id: code,
    name,
    phone: null,
  }
}

function personRecipient({ id, name, street, phones }: PersonRow): Recipient {
  const key = recipientKey({ type: 'person', id, name }, street)
  return { key, type: 'person', id, name, phone: phones[0]?.number ?? null }
}

/** Whom these words name among the streets: the exact name, with or without 街道, else none. */
export function streetNamed(words: string, streets: readonly Street[]): Recipient | null {
  const said = words.trim()
  const found = streets.find(({ name }) => name === said || name.replace(/街道$/u, '') === said)
  return found === undefined ? null : streetRecipient(found)
}

/** Receivers as chips and one field to find more: streets by name or pinyin, people of the address book, units in words. */
export function RecipientField({
  chosen,
  onChange,
  start,
}: {
  chosen: readonly Recipient[]
  onChange: (recipients: Recipient[]) => void
  /** Words that were typed elsewhere and not found among the streets. */
  start: string
}) {
  const streets = useWho()?.streets ?? []
  const [words, setWords] = useState(start)
  const [at, setAt] = useState(0)
  const typed = words.trim()
  const { rows: people } = useQuery('person.search', typed === '' ? null : { words: typed, limit: LIMIT }, {
    keep: true,
  })
  const offers = typed === '' ? [] : offersOf(typed, streets, people).filter(({ key }) => !has(chosen, key))
  const place = Math.min(at, Math.max(0, offers.length - 1))

  const add = (...more: Recipient[]) => {
    onChange([...chosen, ...more.filter(({ key }) => !has(chosen, key))])
    setWords('')
  }
  const onKeyDown = (stroke: KeyboardEvent) => {
    if (isComposing(stroke.nativeEvent)) return
    const step = stroke.key === 'ArrowDown' ? 1 : stroke.key === 'ArrowUp' ? -1 : 0
    const offer = offers[place]
    if (step !== 0 && offers.length > 0) setAt((place + step + offers.length) % offers.length)
    else if (stroke.key === 'Enter' && !stroke.ctrlKey && offer !== undefined) add(offer)
    else if (stroke.key === 'Backspace' && words === '' && chosen.length > 0) onChange(chosen.slice(0, -1))
    else return
    stroke.preventDefault()
  }
  return (
    <span className={styles.whom}>
      {chosen.length > 0 && (
        <span className={styles.chosen}>
          {chosen.map((one) => (
            <button
              key={one.key}
              type="button"
              className={styles.chip}
              aria-label={text.form.remove(one.name)}
              onClick={() => onChange(chosen.filter(({ key }) => key !== one.key))}
            >
              {one.name} <span aria-hidden="true">×</span>
            </button>
          ))}
        </span>
      )}
      <span className={styles.find}>
        <TextField
          value={words}
          onChange={(value) => {
            setWords(value)
            setAt(0)
          }}
          placeholder={text.form.whomHint}
          maxLength={60}
          missing={chosen.length === 0}
          autoFocus={chosen.length === 0}
          onKeyDown={onKeyDown}
        />
        <Button small label={text.form.allStreets} onPress={() => add(...streets.map(streetRecipient))} />
      </span>
      {offers.length > 0 && (
        <ul className={styles.offers} aria-label={text.form.offers}>
          {offers.map((offer, n) => (
            <li key={offer.key}>
              <button
                type="button"
                className={classNames(styles.offer, n === place && styles.here)}
                onClick={() => add(offer)}
              >
                <b>{offer.type === 'unit' ? text.form.whomNone(offer.name) : offer.name}</b>
                <span className={styles.quiet}>{noteOf(offer, people)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}

function offersOf(typed: string, streets: readonly Street[], people: readonly PersonRow[]): Recipient[] {
  const found = streets
    .map((street) => ({ street, match: matchText(street.name, typed) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0))
    .slice(0, LIMIT)
    .map(({ street }) => streetRecipient(street))
  const unit: Recipient = { key: `unit:${typed}`, type: 'unit', id: null, name: typed, phone: null }
  return [...found, ...people.map(personRecipient), unit]
}

function noteOf({ type, id, phone }: Recipient, people: readonly PersonRow[]): string {
  if (type !== 'person') return phone ?? ''
  const row = people.find((one) => one.id === id)
  return [row?.unit, row?.title].filter(Boolean).join(' ')
}

const has = (chosen: readonly Recipient[], key: string) => chosen.some((one) => one.key === key)
