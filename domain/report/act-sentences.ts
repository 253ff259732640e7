import { paperMoment } from '../document/paper-words.ts'
import { levelText } from '../incident/incident.ts'
import type { IncidentRow } from '../incident/rows.ts'
import type { LogRow } from '../log/rows.ts'
import type { Sentence } from './content.ts'
import type { ReportElement } from './elements.ts'
import type { ReportFacts } from './facts.ts'
import { ended, hourMinute } from './figure-sentences.ts'

const LONGEST = 1800
const say = (text: string, source: string, tells: ReportElement[] = []): Sentence => ({
  ...{ text: text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text, source, changed: false, tells },
})

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
  const { incident } = facts
  const made: Sentence[] = []
  const place = incident.title.includes(incident.place) ? '' : incident.place
  if (incident.occurredAt !== null) {
    const tells: ReportElement[] = ['occurredAt', 'location', 'nature']
    made.push(
      say(`${paperMoment(incident.occurredAt)}许，${place}发生${incident.title}。`, incident.key, tells),
    )
  } else made.push(say(`${place}发生${incident.title}。`, incident.key, ['location', 'nature']))
  const from = firstCall(facts)
  const call = from?.call ?? null
  if (from !== null && call !== null) {
    const told = { phone: '电话', fax: '传真', visit: '来人', system: '公文系统' } as Record<string, string>
    const who = [call.callerUnit, call.callerTitle].filter(Boolean).join('')
    const how = `${told[call.channel] ?? ''}报告我局值班室`
    made.push(
      say(
        `${hourMinute(call.startedAt)}，${who === '' ? `接${told[call.channel] ?? ''}报告` : `${who}${how}`}。`,
        from.key,
        ['receivedAt', ...(who === '' ? [] : (['source'] as const))],
      ),
    )
    if (call.happened.trim() !== '') made.push(say(ended(call.happened), from.key, ['course']))
    if (call.scope.trim() !== '') made.push(say(ended(`影响范围：${call.scope}`), from.key, ['scope']))
  } else {
    made.push(say(`${hourMinute(incident.receivedAt)}，我局值班室接报。`, incident.key, ['receivedAt']))
    if (from !== null) made.push(say(ended(from.text), from.key, ['course']))
  }
  return made
}

/** What the caller said of people, where no sheet stands yet. */
export function toldCasualties(facts: ReportFacts): Sentence[] {
  const from = firstCall(facts)
  const words = from?.call?.casualties.trim() ?? ''
  if (from === null || words === '') return []
  return [say(ended(`据来电反映，${words}`), from.key, ['casualties'])]
}

interface Timed {
  readonly at: number
  readonly sentence: Sentence
}

/** Judgements, response, orders and phone reports after `since`, in the order of time. */
export function measureSentences(facts: ReportFacts, since: number): Sentence[] {
  const { incident, response, orders, reports } = facts
  const all: Timed[] = [
    ...levelActs(incident),
    ...(response?.history ?? []).map((step): Timed => {
      const who = step.approverName ?? step.approver
      const words = {
        start: `${who}批准启动${LEVELS[step.level]}级响应`,
        adjust: `${who}批准将响应调整为${LEVELS[step.level]}级`,
        extend: `${who}批准延长响应期限至${paperMoment(step.until)}`,
        end: `${who}批准结束响应`,
      }[step.step]
      return {
        at: step.at,
        sentence: say(`${hourMinute(step.at)}，${words}。`, response?.key ?? '', ['measures']),
      }
    }),
    ...orders
      .filter(({ status }) => status !== 'recalled' && status !== 'replaced')
      .map(({ key, issuedAt, names, counts, text }): Timed => {
        const whom =
          counts.recipients > names.length ? `${names.join('、')}等${counts.recipients}家` : names.join('、')
        return {
          at: issuedAt,
          sentence: say(ended(`${hourMinute(issuedAt)}指令${whom}：${text}`), key, ['measures']),
        }
      }),
    ...reports
      .filter(({ type, sentAt }) => type === 'phone' && sentAt !== null)
      .map(({ key, sentAt, to }): Timed => {
        const at = sentAt ?? 0
        return { at, sentence: say(`${hourMinute(at)}电话报告${to.join('、')}。`, key, ['measures']) }
      }),
  ]
  return all
    .filter(({ at }) => at > since)
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence)
}
const LEVELS: Record<1 | 2 | 3 | 4, string> = { 1: '一', 2: '二', 3: '三', 4: '四' }

function levelActs({ key, levelHistory }: IncidentRow): Timed[] {
  return levelHistory.flatMap(({ level, judgedAt }, place): Timed[] => {
    if (level === null) return []
    const word = place === 0 ? '初判为' : '重新判定为'
    const text = `${hourMinute(judgedAt)}${word}${levelText[level]}突发事件。`
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
      return say(ended(`${hourMinute(at)}，${now === '' ? text : now}`), key, ['trend'])
    })
}

export function instructionSentences({ lines }: ReportFacts, since: number): Sentence[] {
  return lines
    .filter(({ at, kind }) => at > since && kind === 'instruction')
    .map(({ key, at, text }) => say(ended(`${hourMinute(at)}，领导批示：${text}`), key, ['leadersOnSite']))
}

export function requestSentences({ lines }: ReportFacts, since: number): Sentence[] {
  return lines
    .filter(({ at, call }) => at > since && (call?.requests.trim() ?? '') !== '')
    .map(({ key, call }) => say(ended(`${call?.callerUnit ?? ''}请求：${call?.requests ?? ''}`), key, []))
}
