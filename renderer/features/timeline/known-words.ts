import type { KnownThen } from '../../../domain/decision/decision.ts'
import { levelText } from '../../../domain/incident/incident.ts'
import { responseLevelText } from '../../../domain/response/response.ts'
import { text } from './text.ts'

/** What was known, as short sentences. */
export function knownWords(known: KnownThen, nameOf: (person: string) => string): string[] {
  const { head, factsheet, clocks, level, response, commander } = known
  const running = clocks.filter(({ doneAt }) => doneAt === null)
  const words = text.decision
  return [
    words.head(head.seq),
    factsheet === null
      ? words.noVersion
      : [
          words.version(factsheet.version),
          ...factsheet.figures.map(({ label, value, unit }) => `${label} ${value} ${unit}`),
        ].join('，'),
    words.level(level === null ? null : levelText[level]),
    response === null ? words.response(null) : responseLevelText[response],
    words.commander(commander === null ? null : nameOf(commander)),
    running.length === 0
      ? words.noClocks
      : words.clocks(running.length, running.filter(({ late }) => late).length),
  ]
}
