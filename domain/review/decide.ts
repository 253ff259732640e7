import { isLeading } from '../headquarters/is-leading.ts'
import { type Incident, incident } from '../incident/incident.ts'
import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { signatureDoubt } from '../signed.ts'
import type { ReviewCommand, ReviewFact } from './review.ts'
import { lackOf, type Review } from './state.ts'
import { concludeSaid, digestOf } from './words.ts'

const NOT_OPEN = '还没有开始复盘，请先开始'
const CONCLUDED = '复盘已经作出结论，要补充请先重开'
const NO_FINDING = '没有这条发现，请刷新后再看'
const NO_IMPROVEMENT = '没有这项改进，请刷新后再看'

/** Open → findings and improvements → signed conclusion; improvements go on after it until each is verified. */
export function decideReview(
  state: Review,
  command: ReviewCommand,
  circumstances: Circumstances,
): Decision<ReviewFact> {
  switch (command.type) {
    case 'review.open': {
      if (state.status !== 'none') return reject('已经开始复盘，请打开原来的复盘')
      const known: Incident = circumstances.see(incident, circumstances.id)
      if (known.status === 'none') return reject('没有这起事件，请从事件页面开始复盘')
      if (known.status !== 'closed') return reject('事件还没有办结，办结后再开始复盘')
      return accept({ type: 'review.opened', data: command.data })
    }
    case 'review.find':
      return whileOpen(state) ?? accept({ type: 'review.found', data: command.data })
    case 'review.strike':
      if (!hasFinding(state, command.data.finding)) return reject(NO_FINDING)
      return whileOpen(state) ?? accept({ type: 'review.struck', data: command.data })
    case 'review.improve': {
      const { finding } = command.data
      if (finding !== null && !hasFinding(state, finding)) return reject(NO_FINDING)
      return whileOpen(state) ?? accept({ type: 'review.improved', data: command.data })
    }
    case 'review.assign':
      if (improvementIn(state, command.data.improvement) === undefined) return reject(NO_IMPROVEMENT)
      return accept({ type: 'review.assigned', data: command.data })
    case 'review.drop':
      if (improvementIn(state, command.data.improvement) === undefined) return reject(NO_IMPROVEMENT)
      return whileOpen(state) ?? accept({ type: 'review.dropped', data: command.data })
    case 'review.progress':
      if (improvementIn(state, command.data.improvement) === undefined) return reject(NO_IMPROVEMENT)
      return accept({ type: 'review.progressed', data: command.data })
    case 'review.verify': {
      const one = improvementIn(state, command.data.improvement)
      if (one === undefined) return reject(NO_IMPROVEMENT)
      if (one.done && command.data.ok) return reject('这项改进已经核验通过，不用再核')
      const { person } = circumstances.by
      const own = person !== null && person === one.owner
      return accept({ type: 'review.verified', data: { ...command.data, own } })
    }
    case 'review.linkPlan':
      if (!hasFinding(state, command.data.finding)) return reject(NO_FINDING)
      return accept({ type: 'review.planLinked', data: command.data })
    case 'review.conclude':
      return conclude(state, command.data, circumstances)
    case 'review.reopen':
      if (state.status !== 'concluded') return reject('复盘没有作出结论，不用重开')
      return accept({ type: 'review.reopened', data: command.data })
    case 'review.exempt':
      return exempt(command.data, circumstances)
    case 'review.release': {
      const { by, at, see } = circumstances
      if (!isLeading(by, at, see)) return reject('请由带班领导或指挥长登录后办理')
      return accept({ type: 'review.released', data: command.data })
    }
    default:
      return unreachable(command)
  }
}

function whileOpen(state: Review): Decision<ReviewFact> | null {
  if (state.status === 'open') return null
  return reject(state.status === 'none' ? NOT_OPEN : CONCLUDED)
}
const hasFinding = (state: Review, id: string) => state.findings.some((one) => one.id === id)
const improvementIn = (state: Review, id: string) => state.improvements.find((one) => one.id === id)

/** Nothing is concluded while an improvement has nobody, no date or no check, or while what is signed has changed. */
function conclude(
  state: Review,
  data: Extract<ReviewCommand, { type: 'review.conclude' }>['data'],
  circumstances: Circumstances,
): Decision<ReviewFact> {
  const { by, at, see, id } = circumstances
  if (state.status !== 'open') return reject(state.status === 'none' ? NOT_OPEN : CONCLUDED)
  if (by.person === null) return reject('结论要用本人口令签字，请先选签字人')
  if (!isLeading(by, at, see)) return reject('结论由带班领导或指挥长签字，请换人签')
  if (state.findings.length === 0) return reject('还没有任何发现，请先写出经过、原因和教训')
  const orphans = state.improvements.filter((one) => lackOf(one).length > 0)
  if (orphans.length > 0) {
    return reject(`还有 ${orphans.length} 项改进缺责任人、期限或核验办法，请补齐`)
  }
  if (data.digest !== digestOf(state)) return reject('签字时看到的内容已有变化，请看过新内容再签')
  const said = concludeSaid({ review: id, digest: data.digest, summary: data.summary, person: by.person })
  const doubt = signatureDoubt(circumstances, data, said, '结论')
  return accept({ type: 'review.concluded', data: { ...data, doubt } })
}

/** Keeping personal data longer is for evidence or an inquiry, and for a stated time. */
function exempt(
  data: Extract<ReviewCommand, { type: 'review.exempt' }>['data'],
  { by, at, see }: Circumstances,
): Decision<ReviewFact> {
  if (!isLeading(by, at, see)) return reject('请由带班领导或指挥长登录后办理')
  if (data.until <= at) return reject('保留到的日期已经过了，请改到以后')
  return accept({ type: 'review.exempted', data })
}
