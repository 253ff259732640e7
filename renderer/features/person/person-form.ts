import type { Card } from '../../../domain/person/person.ts'
import { isSameNumber, parsePhone } from '../../../domain/person/phone.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import type { Post } from '../../../domain/post.ts'
import { text } from './text.ts'

/** A card as typed: what is in the fields, before it is understood. */
export interface HeldCard {
  name: string
  unit: string
  title: string
  street: string
  phones: { label: string; number: string }[]
  posts: Post[]
  groups: string
  email: string
  note: string
}
export const emptyHeld: HeldCard = {
  name: '',
  unit: '',
  title: '',
  street: '',
  phones: [{ label: '手机', number: '' }],
  posts: [],
  groups: '',
  email: '',
  note: '',
}

/** The fields as a card fills them. */
export function heldOf(card: Card): HeldCard {
  return {
    name: card.name,
    unit: card.unit,
    title: card.title,
    street: card.street ?? '',
    note: card.note,
    phones: card.phones.length === 0 ? emptyHeld.phones : card.phones.map((phone) => ({ ...phone })),
    posts: [...card.posts],
    groups: card.groups.join('、'),
    email: card.email ?? '',
  }
}

/** Half-filled fields and the moment the card they began from was last changed (UTC ms); 0 for a new card. */
export interface KeptForm {
  readonly held: HeldCard
  readonly base: number
}

/** What was kept of half-filled fields; anything else starts from `from`. */
export function readKept(kept: string, from: HeldCard, base: number): KeptForm {
  try {
    const parsed = JSON.parse(kept) as Partial<KeptForm> | null
    const { held, base: began } = parsed ?? {}
    if (typeof held !== 'object' || typeof began !== 'number') return { held: from, base }
    return { held: { ...from, ...held }, base: began }
  } catch {
    return { held: from, base }
  }
}

/** The card the fields mean, or what is still missing in words. Numbers are written one way; empty ones are left out. */
export function cardFrom(held: HeldCard): { card: Card; missing: null } | { card: null; missing: string } {
  const filled = held.phones.filter(({ number }) => number.trim() !== '')
  const wrong = filled.find(({ number }) => parsePhone(number).kind === 'unknown')
  const name = held.name.replace(/\s+/g, ' ').trim()
  if (name === '') return { card: null, missing: text.form.missingName }
  if (wrong !== undefined) return { card: null, missing: text.form.wrongNumber(wrong.number.trim()) }
  const phones = filled
    .map(({ label, number }) => ({ label: label.trim() || '其他', number: parsePhone(number).shown }))
    .filter(
      (phone, at, all) =>
        all.findIndex((one) => one.label === phone.label && isSameNumber(one.number, phone.number)) === at,
    )
  const groups = held.groups.split(/[、，,；;]/).map((group) => group.trim())
  const card = {
    name,
    unit: held.unit.trim(),
    title: held.title.trim(),
    posts: held.posts,
    phones,
    street: held.street === '' ? null : held.street,
    groups: [...new Set(groups.filter((group) => group !== ''))],
    email: held.email.trim() === '' ? null : held.email.trim(),
    note: held.note.trim(),
  }
  return { card, missing: null }
}

/** Somebody else of that name in that unit: perhaps the same person twice. */
export function sameName(card: Card, people: readonly PersonRow[], self: string): boolean {
  return people.some(({ key, name, unit }) => key !== self && name === card.name && unit === card.unit)
}
