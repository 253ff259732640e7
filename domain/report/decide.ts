import {
  accept,
  type By,
  type Circumstances,
  type Decision,
  type KindRef,
  reject,
  type See,
  unreachable,
} from '../model.ts'
import { oralFault } from '../oral.ts'
import { signatureDoubt } from '../signed.ts'
import { calendarDay } from '../time.ts'
import { marksOf, sheetsOf } from './marks.ts'
import { decideOutside } from './outside.ts'
import type { ReportCommand, ReportFact } from './report.ts'
import { type SignMark, signMarkText } from './shapes.ts'
import { type Report, reportRef } from './state.ts'
import { fallWords } from './table.ts'

// A reference and not the kind itself; of an incident only this much.
const incidentRef: KindRef<{ readonly status: string; readonly restricted?: boolean }> = {
  name: 'incident',
  initial: { status: 'none' },
}

/** 单位主要负责人或授权分管领导签发: 带班领导 on duty or 指挥长 of the incident. */
export function maySignReport({ person, post }: Pick<By, 'person' | 'post'>): boolean {
  return person !== null && (post === 'leader' || post === 'commander')
}

const UNKNOWN = '没有这份报告，请先起草'
const SIGNED = '报告已经签发，有变化请起草续报'
const VOID = '报告已经作废，请另行起草'
const PHONED = '这是电话报告，书面报告请另行起草'

/** Why the words can no longer be touched; null while they can. */
function notOpen({ status }: Report): string | null {
  switch (status) {
    case 'none':
    case 'early':
      return UNKNOWN
    case 'signed':
      return SIGNED
    case 'void':
      return VOID
    case 'phone':
      return PHONED
    default:
      return null
  }
}

/** Draft → review → sign → what happens to it outside, which is never refused. */
export function decideReport(
  state: Report,
  command: ReportCommand,
  circumstances: Circumstances,
): Decision<ReportFact> {
  const { by, see } = circumstances
  switch (command.type) {
    case 'report.draft': {
      if (state.status !== 'none' && state.status !== 'early') {
        return reject('这份报告已经起草，请打开原稿修改')
      }
      const incident = see(incidentRef, idBehind(command.data.incident))
      if (incident.status === 'none' || !command.data.incident.startsWith('incident/')) {
        return reject('没有这起事件，请先登记事件再起草')
      }
      const fault = tableFault(command.data.type, command.data.table)
      if (fault !== null) return reject(fault)
      return accept({
        type: 'report.drafted',
        data: { ...command.data, restricted: incident.restricted === true },
      })
    }
    case 'report.revise': {
      const closed = notOpen(state)
      if (closed !== null) return reject(closed)
      if (state.status === 'review') return reject('报告正在审签，请先退回修改再改')
      const fault = tableFault(state.type, command.data.table)
      if (fault !== null) return reject(fault)
      const outdated = command.data.base !== state.revisions
      return accept({ type: 'report.revised', data: { ...command.data, outdated } })
    }
    case 'report.submit':
      if (state.status === 'review') return reject('报告已经送审，请等审签')
      return change(state, { type: 'report.submitted', data: {} })
    case 'report.review':
      if (state.status === 'draft') return reject('报告还没有送审，请先送审')
      if (by.person === null) return reject('请先登录再核稿')
      if (state.reviewed) return reject('这一稿已经核过，请领导签发')
      return change(state, { type: 'report.reviewed', data: {} })
    case 'report.sendBack':
      if (state.status === 'draft') return reject('报告还没有送审，直接修改即可')
      return change(state, { type: 'report.sentBack', data: command.data })
    case 'report.sign':
      return sign(state, command.data, circumstances)
    case 'report.signByPhone':
      return signByPhone(state, command.data, circumstances)
    case 'report.countersign':
      return countersign(state, command.data, circumstances)
    case 'report.void': {
      if (state.status === 'none' || state.status === 'early') return reject(UNKNOWN)
      if (state.status === 'void') return reject('报告已经作废')
      if (state.status === 'phone') return reject('电话报告已经打出，不能作废，更正请再报一次')
      if (state.status === 'signed' && !maySignReport(by)) {
        return reject('已签发的报告由带班领导或指挥长作废，请由其登录')
      }
      return accept({ type: 'report.voided', data: command.data })
    }
    case 'report.phone': {
      if (state.status !== 'none') {
        const why = state.status === 'phone' ? '同一次电话报告记了两次' : '电话报告记在了别的报告上'
        return accept({ type: 'report.contested', data: { text: command.data.text, why } })
      }
      const incident = see(incidentRef, idBehind(command.data.incident))
      const restricted = incident.status === 'none' || incident.restricted === true
      return accept({ type: 'report.phoned', data: { ...command.data, restricted } })
    }
    case 'report.send':
    case 'report.dispatch':
    case 'report.delivered':
    case 'report.failed':
    case 'report.receive':
    case 'report.return':
    case 'report.supplement':
      return decideOutside(state, command, circumstances)
    default:
      return unreachable(command)
  }
}

function change(state: Report, fact: ReportFact): Decision<ReportFact> {
  const closed = notOpen(state)
  return closed === null ? accept(fact) : reject(closed)
}

function tableFault(type: Report['type'], table: Report['table']): string | null {
  if (type === 'disaster' && table === null) return '灾情快报要有灾情表，请填写后保存'
  if (type !== 'disaster' && table !== null) return '只有灾情快报带灾情表，请去掉后保存'
  return null
}

type Said<T extends ReportCommand['type']> = Extract<ReportCommand, { type: T }>['data']

function sign(state: Report, data: Said<'report.sign'>, circumstances: Circumstances): Decision<ReportFact> {
  const { id, by, at, see } = circumstances
  const closed = notReady(state)
  if (closed !== null) return reject(closed)
  const { person } = by
  if (person === null || !maySignReport(by)) {
    return reject('报告由带班领导或指挥长签发，请由其登录，或请示后记录电话签发')
  }
  const marks = marksToSign(state, data, see)
  if (typeof marks === 'string') return reject(marks)
  const said = { report: `report/${id}`, digest: data.digest, person }
  const doubt = signatureDoubt(circumstances, data, said, '报告')
  return accept({ type: 'report.signed', data: { ...data, marks, doubt } }, { number: seriesOf(at) })
}

/** 电话签发: the number is given at once, so that the report leaves in time; the signature is owed. */
function signByPhone(
  state: Report,
  data: Said<'report.signByPhone'>,
  circumstances: Circumstances,
): Decision<ReportFact> {
  const fault = notReady(state) ?? oralFault(data, circumstances)
  if (fault !== null) return reject(fault)
  const marks = marksToSign(state, data, circumstances.see)
  if (typeof marks === 'string') return reject(marks)
  return accept(
    { type: 'report.signedByPhone', data: { ...data, marks } },
    { number: seriesOf(circumstances.at) },
  )
}

function countersign(
  state: Report,
  data: Said<'report.countersign'>,
  circumstances: Circumstances,
): Decision<ReportFact> {
  const { id, by } = circumstances
  const { owedBy, status } = state
  if (owedBy === null) return reject('这份报告没有待补的签名，不必补签')
  if (status === 'void') return reject('报告已经作废，不必补签')
  if (by.person !== owedBy) return reject('电话签发由作出的领导本人补签，请由其登录')
  if (data.digest !== state.digest) return reject('补签的不是电话签发的这一稿，请刷新后再签')
  const said = { report: `report/${id}`, digest: data.digest, person: owedBy }
  const doubt = signatureDoubt(circumstances, data, said, '报告')
  return accept({ type: 'report.countersigned', data: { ...data, doubt } })
}

const seriesOf = (at: number) => `report/${calendarDay(at).slice(0, 4)}`

/** Why it cannot be signed off at all yet. */
function notReady(state: Report): string | null {
  return notOpen(state) ?? (state.status === 'draft' ? '报告还没有送审，请先送审再签发' : null)
}

/** What the signer had to explain, and did; or why these words cannot be signed off. */
function marksToSign(
  state: Report,
  { digest, reasons, before }: Pick<Said<'report.sign'>, 'digest' | 'reasons' | 'before'>,
  see: See,
): SignMark[] | string {
  if (digest !== state.digest) return '报告在您阅看之后改过，请看过新稿再签发'
  const marks = marksOf(state, state.incident === null ? [] : sheetsOf(see, state.incident))
  const unexplained = marks.find(({ mark }) => reasons[mark] === undefined)
  if (unexplained !== undefined) return `${signMarkText[unexplained.mark]}，请写明原因再签发`
  return fallFault(state, before ?? null, see) ?? marks.map(({ mark }) => mark)
}

/** Why a 灾情快报 is not signed yet: an indicator fell against the one before without a word (大幅增减须书面说明). */
function fallFault(
  { type, incident, table, content }: Report,
  before: string | null,
  see: See,
): string | null {
  if (type !== 'disaster' || before === null) return null
  const last = see(reportRef, idBehind(before))
  const isComparable = last.type === 'disaster' && last.status === 'signed' && last.incident === incident
  if (!isComparable) return '上次的灾情快报已有变动，请刷新后再签发'
  const [fall] = fallWords(last.table ?? {}, table ?? {}, content?.tableReasons ?? {})
  return fall === undefined ? null : `${fall}，请退回修改，写明后再签发`
}

const idBehind = (stream: string) => stream.slice(stream.indexOf('/') + 1)
