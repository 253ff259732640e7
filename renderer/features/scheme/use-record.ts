import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { type OnRecord, prefilled } from '../../../domain/scheme/prefill.ts'
import type { Sections } from '../../../domain/scheme/sections.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'

/** What the record says for each section now. */
export function useRecord(incident: IncidentRow): Sections {
  const now = useMinute()
  const about = { incident: incident.key }
  const record: OnRecord = {
    incident,
    sheet: useQuery('factsheet.current', about).rows[0] ?? null,
    response: useQuery('response.one', about).rows[0] ?? null,
    fourone: useQuery('fourone.one', about).rows,
    headquarters: useQuery('headquarters.one', about).rows[0] ?? null,
    groups: useQuery('headquarters.groups', about).rows,
    files: useQuery('headquarters.files', about).rows,
    orders: useQuery('order.matrix', { ...about, now }, { keep: true }).rows,
    meetings: useQuery('meeting.list', about).rows,
    clocks: useQuery('deadline.clocks', { ...about, now }, { keep: true }).rows,
    plans: useQuery('activation.of', { ...about, now }, { keep: true }).rows,
    steps: useQuery('activation.board', { ...about, now }, { keep: true }).rows,
  }
  return prefilled(record)
}
