import type { KnownThen } from '../../../domain/decision/decision.ts'
import { emptyHead } from '../../../domain/envelope.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'

/** What the desk knows of an incident at this moment: it goes into the decision as it stands. */
export function useKnown(incident: string): KnownThen {
  const now = useMinute()
  const who = useWho()
  const { rows: sheets } = useQuery('factsheet.current', { incident })
  const { rows: clocks } = useQuery('deadline.clocks', { incident, now })
  const { rows: cases } = useQuery('incident.one', { stream: incident })
  const { rows: responses } = useQuery('response.one', { incident })
  const { rows: rooms } = useQuery('headquarters.one', { incident })
  const [sheet] = sheets
  const [response] = responses
  return {
    head: who?.head ?? emptyHead,
    factsheet:
      sheet === undefined || sheet.version < 1
        ? null
        : {
            version: sheet.version,
            figures: sheet.figures.map(({ label, value, unit }) => ({ label, value, unit })),
          },
    clocks: clocks.flatMap(({ label, dueAt, doneAt, late }) =>
      dueAt === null ? [] : [{ label, dueAt, doneAt, late }],
    ),
    level: cases[0]?.level ?? null,
    response: response !== undefined && response.status === 'on' ? response.level : null,
    commander: rooms[0]?.commander?.person ?? null,
  }
}
