import { directionText } from '../../../domain/log/call.ts'
import { logKindText } from '../../../domain/log/log.ts'
import type { LogRow } from '../../../domain/log/rows.ts'

/** What kind of line it is; a call says which way it went. */
export function kindWords({ kind, call }: Pick<LogRow, 'kind' | 'call'>): string {
  return kind === 'call' && call !== null ? directionText[call.direction] : logKindText[kind]
}
