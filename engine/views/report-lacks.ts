import { missingElements } from '../../domain/report/content.ts'
import { requiredElements } from '../../domain/report/elements.ts'
import type { ReportPageRow } from '../../domain/report/rows.ts'
import type { ReportItem } from './report-item.ts'

/** Signed off by telephone and not yet by his own hand, of a report that stands. */
export function isOwed({ signed, status }: Pick<ReportItem, 'signed' | 'status'>): boolean {
  return status !== 'void' && signed?.oral?.countersignedAt === null
}

/** Asked things of the report that nobody has told. `category` is the incident's. */
export function missingIn(item: ReportItem, category: string | null): ReportPageRow['missing'] {
  const asked = requiredElements(item.type, category === 'accident')
  if (item.phone !== null) {
    const told = new Map(item.phone.checklist.map(({ element, text }) => [element, text]))
    return asked.filter((element) => (told.get(element) ?? null) === null)
  }
  const missing = missingElements(item.content, asked)
  return item.content.contact === null ? missing : missing.filter((one) => one !== 'siteContact')
}
