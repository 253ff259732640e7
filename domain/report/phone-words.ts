import { textOf } from './content.ts'
import { draftOf } from './draft-of.ts'
import { type ReportElement, requiredElements } from './elements.ts'
import type { ReportFacts } from './facts.ts'
import type { Checklist } from './shapes.ts'

/** Asked first on the phone: the minimum, then what the written report will need anyway. */
const asked: readonly ReportElement[] = [...requiredElements('phone', true), 'measures', 'nextSteps']

/** The check-list of a phone report with what is known already; what is not known stays open, and open is no hindrance. */
export function phoneChecklist(facts: ReportFacts): Checklist {
  const sentences = draftOf('first', facts).sections.flatMap((one) => one.sentences)
  return asked.map((element) => {
    const own = sentences.filter(({ tells }) => tells.includes(element)).map(({ text }) => text)
    return { element, text: own.length === 0 ? null : own.join('').slice(0, 1000) }
  })
}

/** What is read out: the basics of the first report, in its words. */
export function phoneWords(facts: ReportFacts): string {
  const { sections } = draftOf('first', facts)
  return textOf({ sections: sections.filter(({ key }) => key === 'basic') }).slice(0, 4000)
}
