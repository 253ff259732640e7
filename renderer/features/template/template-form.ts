import type { TemplateRow } from '../../../domain/template/rows.ts'
import type { TemplateBody, TemplateItem } from '../../../domain/template/template.ts'

/** The editor's items: minutes as they are typed. */
export type HeldItem = Omit<TemplateItem, 'minutes'> & { minutes: string }

export function heldItems({ items }: Pick<TemplateRow, 'items'>): HeldItem[] {
  return items.map((item) => ({ ...item, minutes: item.minutes === null ? '' : String(item.minutes) }))
}

/** A key no other item has: `item-5`. Keys outlive their words, so proofs stay with their item. */
export function freeKey(items: readonly HeldItem[]): string {
  for (let place = items.length + 1; ; place++) {
    const key = `item-${place}`
    if (items.every((item) => item.key !== key)) return key
  }
}

export function newItem(items: readonly HeldItem[]): HeldItem {
  return {
    key: freeKey(items),
    title: '',
    ask: '',
    role: '',
    minutes: '',
    clock: 'received',
    proof: 'text',
    source: '',
    checked: false,
  }
}

/** Whether every minutes field is empty or a whole number of minutes up to thirty days. */
export function minutesRead(items: readonly HeldItem[]): boolean {
  return items.every(({ minutes }) => /^\s*$|^\s*[1-9]\d{0,4}\s*$/.test(minutes) && Number(minutes) <= 43_200)
}

export function bodyOf(row: TemplateRow, name: string, items: readonly HeldItem[]): TemplateBody {
  const { government, use, fits, source } = row
  const read = items.map((item) => ({
    ...item,
    title: item.title.trim(),
    minutes: item.minutes.trim() === '' ? null : Number(item.minutes),
  }))
  const checked = row.checked || (read.length > 0 && read.every((item) => item.checked))
  return { name: name.trim(), government, use, fits, source, checked, items: read }
}
