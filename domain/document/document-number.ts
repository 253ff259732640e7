import { type DocumentType, documentTypeText } from './document.ts'

/** `flash/2026-0001` → `值班快报〔2026〕1 号`; without a number `待编号（甲-03）`, the seat standing in for it (law 7). */
export function documentNumber(type: DocumentType, number: string | null, seat: string): string {
  const parts = number === null ? null : /\/(\d{4})-0*(\d+)$/.exec(number)
  if (parts === null) return `待编号（${seat}）`
  return `${documentTypeText[type]}〔${parts[1]}〕${parts[2]} 号`
}

/** `第 1 期` of a flash or daily; null while it has no number. */
export function issueNumber(number: string | null): string | null {
  const parts = number === null ? null : /-0*(\d+)$/.exec(number)
  return parts === null ? null : `第 ${parts[1]} 期`
}
