import type { ReportFacts } from '../../../domain/report/facts.ts'
import type { ReportRow } from '../../../domain/report/rows.ts'
import { centreNow } from '../../desk/useNow.ts'
import { currentWho } from '../../desk/useWho.ts'

/** Everything a report is filled from, as this machine knows it now; null while the incident is not known here. */
export async function loadFacts(stream: string): Promise<ReportFacts | null> {
  const { desk } = window
  const who = currentWho()
  const now = centreNow()
  const [incidents, lines, sheets, history, orders, responses, reports, headquarters, arrivals, holders] =
    await Promise.all([
      desk.query('incident.one', { stream }),
      desk.query('log.incident', { incident: stream, limit: 1000 }),
      desk.query('factsheet.current', { incident: stream }),
      desk.query('factsheet.history', { incident: stream }),
      desk.query('order.list', { incident: stream, open: false, now, limit: 1000 }),
      desk.query('response.one', { incident: stream }),
      desk.query('report.list', { incident: stream }),
      desk.query('headquarters.one', { incident: stream }),
      desk.query('headquarters.people', { incident: stream }),
      desk.query('shift.current', {}),
    ])
  const [incident] = incidents
  if (incident === undefined) return null
  const last = lastWritten(reports)
  const [page] = last === null ? [] : await desk.query('report.one', { stream: last.key })
  const quoted = history.find(({ version }) => version !== null && version === page?.factsheet)
  const figures = Object.fromEntries(quoted?.figures.map(({ key, value }) => [key, value]) ?? [])
  return {
    incident,
    district: who?.district ?? '',
    street: who?.streets.find(({ code }) => code === incident.street)?.name ?? '',
    lines,
    factsheet: sheets[0] ?? null,
    orders,
    response: responses[0] ?? null,
    chain: headquarters[0]?.chain ?? [],
    arrivals,
    holders,
    reports,
    now,
    previous: page === undefined ? null : { page, figures },
  }
}

/** The newest written report that stands, null for none. */
function lastWritten(reports: readonly ReportRow[]): ReportRow | null {
  return reports.filter(({ type, status }) => type !== 'phone' && status !== 'void').at(-1) ?? null
}
