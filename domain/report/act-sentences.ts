import { paperMoment } from '../document/paper-words.ts'
import { type Category, levelText } from '../incident/incident.ts'
import type { IncidentRow } from '../incident/rows.ts'
import type { LogRow } from '../log/rows.ts'
import type { Sentence } from './content.ts'
import type { ReportElement } from './elements.ts'
import type { ReportFacts } from './facts.ts'
import { arrivalActs } from './leader-sentences.ts'
import { happenedWords, tight } from './place-words.ts'
import { ended, hourMinute, say, type Timed, whenWords } from './timed.ts'

/** The call or line it was declared from: the one the incident names, else the earliest call of it. */
export function firstCall({ incident, lines }: Pick<ReportFacts, 'incident' | 'lines'>): LogRow | null {
  return (
    lines.find(({ key }) => key === incident.from) ??
    lines.find(({ call }) => call?.direction === 'in') ??
    null
  )
}

/** When and where what happened, who told us, how it went. */
export function basicSentences(facts: ReportFacts): Sentence[] {
  return [openingSentence(facts), ...receivedSentences(facts)]
}

/** `9月16日20时52分许，海珠区琶洲街道振兴大街16号发生塔吊倾覆事故。` */
export function openingSentence({ incident, district, street }: ReportFacts): Sentence {
  const words = happenedWords({ ...incident, district, street })
  const tells: ReportElement[] = ['location', 'nature']
  if (incident.occurredAt === null) return say(`${words}。`, incident.key, tells)
  return say(`${paperMoment(incident.occurredAt)}许，${words}。`, incident.key, ['occurredAt', ...tells])
}

const TOLD: Partial<Record<string, string>> = {
  phone: '电话',
  fax: '传真',
  visit: '来人',
  system: '公文系统',
}

/** `20时58分，项目部电话报告我局值班室。据报，…` */
function receivedSentences(facts: ReportFacts): Sentence[] {
  const { incident } = facts
  const known = incident.occurredAt ?? incident.receivedAt
  const from = firstCall(facts)
  const call = from?.call ?? null
  if (from === null || call === null) {
    const text = `${whenWords(incident.receivedAt, known)}，我局值班室接到报告。`
    const received = say(text, incident.key, ['receivedAt'])
    return from === null ? [received] : [received, say(ended(tight(from.text)), from.key, ['course'])]
  }
  const who = [call.callerUnit, call.callerTitle].filter(Boolean).join('')
  const how = TOLD[call.channel] ?? ''
  const words = who === '' ? `我局值班室接到${how}报告` : `${who}${how}报告我局值班室`
  const tells: ReportElement[] = who === '' ? ['receivedAt'] : ['receivedAt', 'source']
  return [
    say(`${whenWords(call.startedAt, known)}，${words}。`, from.key, tells),
    ...(call.happened.trim() === ''
      ? []
      : [say(ended(`据报，${tight(call.happened)}`), from.key, ['course'])]),
    ...(call.scope.trim() === '' ? [] : [say(ended(`影响范围：${tight(call.scope)}`), from.key, ['scope'])]),
  ]
}

/** What the caller said of people, where no sheet stands yet. */
export function toldCasualties(facts: ReportFacts): Sentence[] {
  const from = firstCall(facts)
  const words = from?.call?.casualties.trim() ?? ''
  if (from === null || words === '') return []
  return [say(ended(`据来电反映，${tight(words)}`), from.key, ['casualties'])]
}

/** Leaders, judgements, response, orders and phone reports after `since` (UTC ms), in the order of time. */
export function measureSentences(facts: ReportFacts, since: number): Sentence[] {
  const all: Timed[] = [
    ...arrivalActs(facts),
    ...levelActs(facts.incident),
    ...responseActs(facts),
    ...orderActs(facts),
    ...phoneActs(facts),
  ]
  const acts = all.filter(({ at }) => at > since).sort((a, b) => a.at - b.at)
  return acts.map(({ sentence }) => sentence)
}

const LEVELS: Record<1 | 2 | 3 | 4, string> = { 1: '一', 2: '二', 3: '三', 4: '四' }

function responseActs({ response, incident }: ReportFacts): Timed[] {
  return (response?.history ?? []).map((step): Timed => {
    const who = step.approverName ?? step.approver
    const words = {
      start: `${who}批准启动${LEVELS[step.level]}级应急响应`,
      adjust: `${who}批准将应急响应调整为${LEVELS[step.level]}级`,
      extend: `${who}批准延长应急响应期限至${paperMoment(step.until)}`,
      end: `${who}批准结束应急响应`,
    }[step.step]
    const text = `${whenWords(step.at, incident.receivedAt)}，${words}。`
    const tells: ReportElement[] = step.step === 'start' ? ['measures', 'leadersOnSite'] : ['measures']
    return { at: step.at, sentence: say(text, response?.key ?? '', tells) }
  })
}

function orderActs({ orders, incident }: ReportFacts): Timed[] {
  return orders
    .filter(({ status }) => status !== 'recalled' && status !== 'replaced')
    .map(({ key, issuedAt, names, counts, text }): Timed => {
      const whom =
        counts.recipients > names.length
          ? `${names.join('、')}等${counts.recipients}家单位`
          : names.join('、')
      const words = `${whenWords(issuedAt, incident.receivedAt)}，指令${whom}：${tight(text)}`
      return { at: issuedAt, sentence: say(ended(words), key, ['measures']) }
    })
}

function phoneActs({ reports, incident }: ReportFacts): Timed[] {
  return reports.flatMap(({ key, type, sentAt, to }): Timed[] => {
    if (type !== 'phone' || sentAt === null) return []
    const text = `${whenWords(sentAt, incident.receivedAt)}，电话报告${to.join('、')}。`
    return [{ at: sentAt, sentence: say(text, key, ['measures']) }]
  })
}

/** 较大事故, 较大自然灾害: a level is one of its class (突发事件应对法 第三条). */
const CLASS: Record<Category, string> = {
  natural: '自然灾害',
  accident: '事故',
  health: '突发公共卫生事件',
  security: '社会安全事件',
}

function levelActs({ key, levelHistory, category, receivedAt }: IncidentRow): Timed[] {
  const noun = category === null ? '突发事件' : CLASS[category]
  return levelHistory.flatMap(({ level, judgedAt }, place): Timed[] => {
    if (level === null) return []
    const word = place === 0 ? '初判为' : '重新判定为'
    const text = `${whenWords(judgedAt, receivedAt)}，${word}${levelText[level]}${noun}。`
    return [{ at: judgedAt, sentence: say(text, key, ['nature']) }]
  })
}

/** Lines that say how things go: notes, calls, alarms; `since` is the report before. */
export function progressSentences({ lines, incident }: ReportFacts, since: number): Sentence[] {
  return lines
    .filter(
      ({ at, kind, key }) => at > since && key !== incident.from && ['note', 'call', 'alarm'].includes(kind),
    )
    .slice(-12)
    .map(({ key, at, text, call }) => {
      const now = call?.now.trim() ?? ''
      const words = `${whenWords(at, incident.receivedAt)}，${tight(now === '' ? text : now)}`
      return say(ended(words), key, ['trend'])
    })
}

export function instructionSentences({ lines, incident }: ReportFacts, since: number): Sentence[] {
  return lines
    .filter(({ at, kind }) => at > since && kind === 'instruction')
    .map(({ key, at, text }) => {
      const [who, words] = whoseWords(tight(text))
      const told = `${whenWords(at, incident.receivedAt)}，${who}批示：${words}`
      return say(ended(told), key, ['leadersOnSite'])
    })
}

/** 周懋林：全力搜救 as the leader and his words; 领导 where the line names nobody. */
function whoseWords(text: string): [string, string] {
  const named = /^([\p{Script=Han}]{2,12})(?:批示)?[：:](.+)$/su.exec(text)
  return named === null ? ['领导', text] : [named[1] ?? '', (named[2] ?? '').trim()]
}

export function requestSentences({ lines }: ReportFacts, since: number): Sentence[] {
  return lines
    .filter(({ at, call }) => at > since && (call?.requests.trim() ?? '') !== '')
    .map(({ key, call }) => {
      const who = call?.callerUnit ?? ''
      return say(ended(`${who === '' ? '来电' : who}请求：${tight(call?.requests ?? '')}`), key, [])
    })
}

/** The sheet's own words, where they say when it happened: the opening of a text that quotes it (一个口径). */
export function statementLead({ factsheet, incident }: ReportFacts): Sentence | null {
  const words = factsheet?.statement.trim() ?? ''
  if (factsheet === null || factsheet.version === 0 || incident.occurredAt === null) return null
  if (!tight(words).includes(hourMinute(incident.occurredAt))) return null
  const people: ReportElement[] = /死亡|受伤|伤亡|失联|遇难/u.test(words) ? ['casualties'] : []
  return say(ended(words), factsheet.key, ['occurredAt', 'location', 'nature', ...people])
}
