import * as z from 'zod'
import { personIdShape } from '../post.ts'

/** To whom an order can go: a street office, a person of the address book, or a unit named in words. */
export const recipientTypes = ['street', 'person', 'unit'] as const
export type RecipientType = (typeof recipientTypes)[number]
export const recipientTypeText: Record<RecipientType, string> = {
  street: '街道',
  person: '个人',
  unit: '单位队伍',
}

/**
 * The same receiver keeps its key over all orders: `street:440105012`, `person:chen-yanqiu`, `person:li@440105012` for a
 * person who belongs to a street, `unit:区供电局`. The street's desk knows its own by it.
 */
export const recipientKeyShape = z
  .string()
  .regex(/^(street:\d{9}|person:[\w-]{1,64}(@\d{9})?|unit:.{1,60})$/u)

export const recipientShape = z.object({
  key: recipientKeyShape,
  type: z.enum(recipientTypes),
  /** Nine-digit code of a street, id of a person, null for a unit. */
  id: z.union([personIdShape, z.string().regex(/^\d{9}$/)]).nullable(),
  /** As the order says it. */
  name: z.string().min(1).max(60),
  /** The number to ring where the line is down; an office's, as the address book has it. */
  phone: z.string().max(40).nullable(),
})
export type Recipient = z.infer<typeof recipientShape>

/** The key of a receiver; `street` is that of the person's card. */
export function recipientKey(
  { type, id, name }: Pick<Recipient, 'type' | 'id' | 'name'>,
  street: string | null = null,
): string {
  if (type === 'unit') return `unit:${name}`
  if (type === 'street') return `street:${id}`
  return street === null ? `person:${id}` : `person:${id}@${street}`
}

/** The street whose desk answers for this receiver, null for one of the district. */
export function streetOfKey(key: string): string | null {
  return /^(?:street:|person:[\w-]+@)(\d{9})$/.exec(key)?.[1] ?? null
}
