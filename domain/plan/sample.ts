import type { PlanContent, PlanKind } from './content.ts'

/** Stream of the plan that is made from the sample of that kind: the same on every seat, so that it is made once. */
export const sampleStream = (kind: PlanKind) => `plan/sample-${kind}`

/** 未核验 on every plan made from a sample. */
export const SAMPLE_UNCHECKED = '从样例建立，条文、分工、时限和电话都没有按本区核对'

/** Numbers that are the same everywhere (110, 119, 12345); every other one of a sample is invented. */
const SHORTEST_OWN = 6
const everywhere = (phone: string | null) =>
  phone !== null && phone.replace(/\D/g, '').length < SHORTEST_OWN ? phone : null

/**
 * A sample as a plan of this district begins: its rules, without the people, streets and numbers of the place it was written for,
 * which would be dialled some night. What is taken out is found by the health check.
 */
export function fromSample(sample: PlanContent, district: string): PlanContent {
  const own = JSON.parse(rewritten(JSON.stringify(sample), district)) as PlanContent
  return {
    ...own,
    demo: false,
    fits: { ...own.fits, streets: [] },
    roles: own.roles.map((role) => ({ ...role, person: null, street: null, phone: everywhere(role.phone) })),
    contacts: own.contacts.map((contact) => ({ ...contact, person: null, phone: everywhere(contact.phone) })),
    expiresAt: null,
    origin: null,
    unchecked: [SAMPLE_UNCHECKED, ...own.unchecked].slice(0, 60),
  }
}

/** The samples were written for 海珠区, with numbers nobody has. */
function rewritten(text: string, district: string): string {
  const named = district === '' ? text : text.replaceAll('海珠区', quoted(district))
  const short = district.replace(/[区县市]$/, '')
  return (short === '' ? named : named.replaceAll('海珠', quoted(short))).replace(
    /020-0000-\d{4}/g,
    '（号码待填）',
  )
}

/** As it stands inside a JSON text. */
const quoted = (words: string) => JSON.stringify(words).slice(1, -1)
