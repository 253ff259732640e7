import {
  basicSentences,
  instructionSentences,
  measureSentences,
  progressSentences,
  requestSentences,
  statementLead,
  toldCasualties,
} from './act-sentences.ts'
import type { ReportContent, Sentence } from './content.ts'
import type { ReportFacts } from './facts.ts'
import { changedSentences, sheetSentences } from './figure-sentences.ts'
import { leaderOnDuty } from './leader-sentences.ts'
import { outlines, usualReceivers } from './outline.ts'
import { subjectWords } from './place-words.ts'
import { tableKinds } from './table.ts'
import { reportName, type WrittenType } from './words.ts'

/** Which one of its type the next report is. */
export function nextOrdinal(type: WrittenType, { reports }: Pick<ReportFacts, 'reports'>): number {
  if (type !== 'followup' && type !== 'disaster') return 1
  const own = reports.filter((one) => one.type === type && one.status !== 'void')
  return Math.max(0, ...own.map(({ ordinal }) => ordinal)) + 1
}

/** `关于琶洲街道振兴大街16号塔吊倾覆事故的初报`; for the press `…情况通报`. */
export function reportTitle(
  type: WrittenType,
  ordinal: number,
  { incident, district, street }: Pick<ReportFacts, 'incident' | 'district' | 'street'>,
): string {
  const subject = subjectWords({ ...incident, district, street }).slice(0, 180)
  return type === 'press' ? `${subject}情况通报` : `关于${subject}的${reportName(type, ordinal)}`
}

type Filled = Readonly<Record<string, readonly Sentence[]>>
const bold = (sentences: readonly Sentence[]) => sentences.map((one) => ({ ...one, changed: true }))
const tellsAny = (own: readonly Sentence[], tells: readonly string[]) =>
  own.filter((one) => one.tells.some((element) => tells.includes(element)))

function fill(type: WrittenType, facts: ReportFacts): Filled {
  const sheet = sheetSentences(facts.factsheet)
  const people = tellsAny(sheet, ['casualties', 'loss'])
  const others = sheet.filter((one) => !people.includes(one))
  const lead = statementLead(facts)
  const isToldByLead = lead?.tells.includes('casualties') === true
  // The sheet's own sentence says when, where and how many: nothing of it twice.
  const casualties = isToldByLead
    ? tellsAny(people, ['loss'])
    : people.length > 0
      ? people
      : toldCasualties(facts)
  const [opening, ...received] = basicSentences(facts)
  const first = lead ?? opening
  const basic = first === undefined ? received : [first, ...received]
  switch (type) {
    case 'first':
      return {
        basic: [...basic, ...casualties],
        measures: [
          ...leaderOnDuty(facts),
          ...measureSentences(facts, 0),
          ...instructionSentences(facts, 0),
          ...others,
        ],
        situation: progressSentences(facts, 0),
      }
    case 'followup': {
      const since = facts.previous?.page.draftedAt ?? 0
      return {
        figures: changedSentences(facts.factsheet, facts.previous?.figures ?? {}),
        progress: bold([...measureSentences(facts, since), ...progressSentences(facts, since)]),
        instructions: bold(instructionSentences(facts, since)),
        requests: bold(requestSentences(facts, since)),
      }
    }
    case 'final':
    case 'check':
      return {
        basic,
        figures: casualties,
        measures: [...measureSentences(facts, 0), ...instructionSentences(facts, 0), ...others],
      }
    case 'disaster':
      return {
        basic,
        figures: casualties,
        requests: requestSentences(facts, 0),
        measures: [...measureSentences(facts, 0), ...others],
      }
    case 'press':
      // What goes to the public names no caller and no order (先准确后快速, 不泄露个人信息).
      return { basic: [...basic.slice(0, 1), ...casualties], measures: tellsAny(others, ['measures']) }
  }
}

/**
 * A report of this type as far as it is known. Nothing is invented: every sentence names the stream it comes from, what is not
 * known is left out, and a section nobody has told stands empty.
 */
export function draftOf(type: WrittenType, facts: ReportFacts): ReportContent {
  const filled = fill(type, facts)
  const ordinal = nextOrdinal(type, facts)
  const { factsheet } = facts
  const version = factsheet === null || factsheet.version === 0 ? null : factsheet.version
  return {
    ordinal,
    title: reportTitle(type, ordinal, facts),
    ...usualReceivers[type],
    sections: outlines[type].map(({ key, heading }) => ({
      key,
      heading,
      sentences: (filled[key] ?? []).slice(0, 60),
    })),
    factsheet: version,
    table: type === 'disaster' ? tableOf(facts) : null,
    tableReasons: {},
    attachments: [],
    copies: type === 'press' ? 0 : 12,
  }
}

/** Indicators the sheet holds; the others stay open. */
function tableOf({ factsheet }: ReportFacts): Record<string, number> {
  const keys = new Set<string>(tableKinds.map(({ key }) => key))
  const own = factsheet?.figures.filter(({ key }) => keys.has(key)) ?? []
  return Object.fromEntries(own.map(({ key, value }) => [key, value]))
}
