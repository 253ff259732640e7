import { useEffect } from 'react'
import type { DeadlineRow } from '../../domain/deadline/rows.ts'
import type { ProfileRow } from '../../domain/profile/rows.ts'
import { MINUTE } from '../../domain/time.ts'
import type { Draft } from './build-command.ts'
import { submitDraft } from './useCommand.ts'
import { useMinute } from './useNow.ts'
import { useQuery } from './useQuery.ts'
import { useWho } from './useWho.ts'

/** A desk that did not declare it waits: it may be the one that did is about to see to it. */
const OTHERS_WAIT = MINUTE

/** Freezes these rules on an incident. */
function startDraft(incident: string, rules: ProfileRow): Draft {
  const { id: profile, version, name, checked, steps } = rules
  const stream: DeadlineRow['key'] = incident.replace(/^incident\//, 'deadline/')
  return { stream, type: 'deadline.start', data: { profile, version, name, checked, steps } }
}

/**
 * Freezes the district's deadlines on each incident that has none, whichever way it was declared: at once on the desk that
 * declared it, offline too, a minute later on the others (a street's, or a desk that died). The same said twice adds nothing.
 */
export function useStartDeadlines(): void {
  const who = useWho()
  const now = useMinute()
  const isDuty = who?.role === 'district' && who.window === 'desk'
  const { rows: incidents } = useQuery('deadline.unstarted', isDuty ? {} : null)
  const { rows: profiles } = useQuery('profile.list', isDuty && incidents.length > 0 ? {} : null)
  const rules = profiles.find(({ chosen }) => chosen)
  const due = incidents
    .filter(({ seat, reportedAt }) => seat === who?.seat || now - reportedAt >= OTHERS_WAIT)
    .map(({ key }) => key)
    .join(' ')

  useEffect(() => {
    if (rules === undefined || due === '') return
    for (const incident of due.split(' ')) void submitDraft(startDraft(incident, rules))
  }, [rules, due])
}
