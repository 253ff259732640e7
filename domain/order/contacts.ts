import { handOn, type Official } from './hand-on.ts'
import type { Recipient } from './recipient.ts'
import type { Rung } from './steps.ts'

/** A number to ring, and whose it is. */
export interface Contact {
  readonly name: string
  readonly phone: string
}

/** Whom to ring first on each rung: the office itself, or who answers for it. */
const inOrder: Record<'phone' | 'leader', readonly Rung[]> = {
  phone: ['phone', 'next', 'leader'],
  leader: ['leader', 'phone', 'next'],
}

/** Numbers to ring for a silent receiver, each once. Empty where neither the order nor the address book has any. */
export function contactsOf(
  recipient: Recipient,
  rung: 'phone' | 'leader',
  people: readonly Official[],
): Contact[] {
  const found = new Map<string, Contact>()
  for (const one of inOrder[rung]) {
    const told = handOn(recipient, one, people)
    if (told === null || told.phone === null || found.has(told.phone)) continue
    found.set(told.phone, { name: told.name, phone: told.phone })
  }
  return [...found.values()]
}

/** Whom to ring now: the first number that was not rung in vain yet; when all were, the one rung longest ago. */
export function nextContact<C extends Pick<Contact, 'phone'>>(
  contacts: readonly C[],
  missed: readonly string[],
): C | undefined {
  const last = (contact: C) => missed.lastIndexOf(contact.phone)
  return [...contacts].sort((a, b) => last(a) - last(b))[0]
}
