import { commandPostText } from '../headquarters/shapes.ts'
import type { Sentence } from './content.ts'
import type { ReportFacts } from './facts.ts'
import { say, type Timed, whenWords } from './timed.ts'

/** So many people who came are told one by one. */
const AT_MOST = 8

/** 领导到位: who took command and who came to the scene, each with the stream it is written in. */
export function arrivalActs({ chain, arrivals, incident }: ReportFacts): Timed[] {
  const known = incident.receivedAt
  const source = incident.key.replace(/^incident\//, 'headquarters/')
  const commands = chain.map(({ since, unit, name, post }): Timed => {
    const text = `${whenWords(since, known)}，${unit}${name ?? ''}任${commandPostText[post]}。`
    return { at: since, sentence: say(text, source, ['leadersOnSite']) }
  })
  const came = arrivals.slice(0, AT_MOST).map(({ arrivedAt, unit, name, person, duty }): Timed => {
    // Only people of the address book are named: a report keeps its words, what is personal does not.
    const who = `${unit}${person === null ? '' : (name ?? '')}${duty === '' ? '' : `（${duty}）`}`
    const text = `${whenWords(arrivedAt, known)}，${who === '' ? '有关人员' : who}到达现场。`
    return { at: arrivedAt, sentence: say(text, source, ['leadersOnSite', 'measures']) }
  })
  const rest = arrivals.slice(AT_MOST)
  const last = rest.at(-1)
  if (last === undefined) return [...commands, ...came]
  const text = `至${whenWords(last.arrivedAt, known)}，另有${rest.length}人到达现场。`
  return [...commands, ...came, { at: last.arrivedAt, sentence: say(text, source, ['measures']) }]
}

/** 带班领导 of the shift that is on, since when he signed in for it, as a 初报 names him; nobody whose post is disputed. */
export function leaderOnDuty({ holders, incident }: ReportFacts): Sentence[] {
  return holders
    .filter(({ post, contested, doubt }) => post === 'leader' && !contested && doubt === null)
    .map(({ shift, name, since }) => {
      const text = `带班领导${name}${whenWords(since, incident.receivedAt)}到岗，在岗值班。`
      return say(text, shift, ['leadersOnSite'])
    })
}
