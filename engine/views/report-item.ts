import type { ReportContent } from '../../domain/report/content.ts'
import type { ReportFact } from '../../domain/report/report.ts'
import type { ReportActType, ReportPageRow } from '../../domain/report/rows.ts'
import { signMarkText } from '../../domain/report/shapes.ts'
import { type ReportStatus, reportChannelText, reportName } from '../../domain/report/words.ts'
import type { ToldFact } from '../view.ts'

type Computed =
  | 'key'
  | 'incidentTitle'
  | 'personName'
  | 'signerName'
  | 'reviewerName'
  | 'owed'
  | 'sameOrdinal'
  | 'missing'
type Named = 'rivals' | 'signed' | 'acts'
type Bare<T> = T extends null ? null : Omit<T, 'personName'>
type List<K extends Named> = ReportPageRow[K] extends readonly (infer T)[]
  ? Bare<T>[]
  : Bare<ReportPageRow[K]>

type SignedRow = NonNullable<ReportPageRow['signed']>
type SignedItem = Bare<Omit<SignedRow, 'oral'>> & {
  oral: Omit<NonNullable<SignedRow['oral']>, 'recorderName'> | null
}

/** A report as its facts tell it; people by their ids, names are put in when it is read. */
export interface ReportItem extends Omit<ReportPageRow, Computed | Named | 'pending'> {
  rivals: List<'rivals'>
  signed: SignedItem | null
  acts: List<'acts'>
  reviewer: string | null
  /** Handed to the platform and not taken yet, by the command that asked. */
  open: { key: string; endpoint: string; to: string; at: number; told: string | null } | null
  /** Whom it reached, and when. */
  told: { to: string; at: number }[]
  /** Receiver by the command that handed it to the platform. */
  handed: Record<string, string>
  pending: boolean
}

type Drafted = Extract<ReportFact, { type: 'report.drafted' }>['data']
type Phoned = Extract<ReportFact, { type: 'report.phoned' }>['data']

const nothingYet = {
  number: null,
  signedAt: null,
  sentAt: null,
  channel: null,
  receivedAt: null,
  returnedAt: null,
  returns: 0,
  late: null,
  delivery: null,
  doubtful: false,
  digest: '',
  revisions: 0,
  phone: null,
  signed: null,
  supplementedBy: null,
  reviewer: null,
  open: null,
  pending: false,
} as const

function started(told: ToldFact['told']) {
  const { seat, person } = told.by
  return { ...nothingYet, rivals: [], acts: [], told: [], handed: {}, draftedAt: told.at, seat, person }
}

function contentOf(data: Omit<ReportContent, 'ordinal'> & { contact?: string | null }) {
  const { cc, sections, table, tableReasons, attachments, copies, contact = null } = data
  return { cc, sections, table, tableReasons, attachments, copies, contact }
}

function firstOf(
  facts: readonly ToldFact[],
  digestOf: (content: ReportContent) => string,
): ReportItem | null {
  const start = facts.find(({ fact }) => fact.type === 'report.drafted' || fact.type === 'report.phoned')
  if (start === undefined) return null
  if (start.fact.type === 'report.drafted') {
    const data = start.fact.data as Drafted
    const { incident, type, ordinal, title, to, factsheet } = data
    return {
      ...started(start.told),
      incident,
      type,
      ordinal,
      title,
      to,
      factsheet,
      status: 'draft',
      content: contentOf(data),
      digest: digestOf(data),
    }
  }
  const data = start.fact.data as Phoned
  const { incident, checklist, to: first, also = [], person, readBack, text, factsheet, at, late } = data
  const to = [first, ...also]
  const sentence = { text, source: null, changed: false, tells: [] }
  return {
    ...started(start.told),
    incident,
    type: 'phone',
    ordinal: 1,
    title: '电话报告',
    to,
    factsheet,
    status: 'sent',
    sentAt: at,
    channel: 'phone',
    late,
    phone: { checklist, to: to.join('、'), who: person, readBack, text },
    told: to.map((one) => ({ to: one, at })),
    content: {
      ...contentOf({ ...noWords, title: '', to, factsheet }),
      sections: [{ key: 'told', heading: '报告内容', sentences: [sentence] }],
    },
  }
}
const noWords = { cc: [], sections: [], table: null, tableReasons: {}, attachments: [], copies: 0 }

/** The report with everything that happened to it, or null before it was drafted or told. */
export function reportOf(
  facts: readonly ToldFact[],
  digestOf: (content: ReportContent) => string,
): ReportItem | null {
  const item = firstOf(facts, digestOf)
  if (item === null) return null
  // What came before the draft, where two seats met late, stands behind it.
  const begins = (one: ToldFact) => /\.(drafted|phoned)$/.test(one.fact.type)
  for (const one of [...facts.filter(begins), ...facts.filter((other) => !begins(other))]) {
    if (one.told.pending) item.pending = true
    take(item, one.fact as ReportFact, one.told, digestOf)
  }
  return item
}

function take(
  item: ReportItem,
  fact: ReportFact,
  told: ToldFact['told'],
  digestOf: (content: ReportContent) => string,
): void {
  const { at, command, pending } = told
  const by = { at, seat: told.by.seat, person: told.by.person, pending }
  const act = (text: string, happenedAt = at, doubt: string | null = null) => {
    const type = fact.type.slice('report.'.length) as ReportActType
    item.acts.push({ key: command, type, happenedAt, text, doubt, ...by })
    if (doubt !== null) item.doubtful = true
  }
  const status = (next: ReportStatus) => {
    if (item.status !== 'void') item.status = next
  }
  switch (fact.type) {
    case 'report.drafted':
      act(`起草${reportName(fact.data.type, fact.data.ordinal)}`)
      return
    case 'report.phoned': {
      const { to, also = [], person, readBack } = fact.data
      act(
        `电话报告${[to, ...also].join('、')}${person === '' ? '' : `（${person}）`}${readBack ? '，已复述' : ''}`,
        fact.data.at,
      )
      return
    }
    case 'report.revised': {
      const { outdated, ordinal, title, to, factsheet } = fact.data
      if (outdated) {
        item.rivals.push({ sections: item.content.sections, ...by })
        item.doubtful = true
      }
      item.content = contentOf(fact.data)
      Object.assign(item, { ordinal, title, to, factsheet, digest: digestOf(fact.data) })
      item.revisions += 1
      item.reviewer = null
      status('draft')
      act(outdated ? '两人同时修改，前一稿已保留' : '修改')
      return
    }
    case 'report.submitted':
      item.reviewer = null
      status('review')
      act('送审')
      return
    case 'report.reviewed':
      item.reviewer = told.by.person
      act('核稿')
      return
    case 'report.sentBack':
      status('draft')
      act(`退回修改：${fact.data.why}`)
      return
    case 'report.signed': {
      const { marks, reasons, doubt } = fact.data
      item.signed = { marks, reasons, doubt, ...by, oral: null }
      Object.assign(item, { signedAt: at, number: told.number })
      if (item.sentAt === null) status('signed')
      act(['签发', ...whyOf(fact.data)].join('；'), at, doubt)
      return
    }
    case 'report.signedByPhone': {
      const { marks, reasons, approver, words, saidAt } = fact.data
      const oral = { words, saidAt, recorder: by.person, countersignedAt: null }
      item.signed = { marks, reasons, doubt: null, ...by, person: approver, oral }
      Object.assign(item, { signedAt: saidAt, number: told.number })
      if (item.sentAt === null) status('signed')
      act([`电话签发，已复述：${words}`, ...whyOf(fact.data)].join('；'), saidAt)
      return
    }
    case 'report.countersigned':
      if (item.signed?.oral) {
        item.signed = {
          ...item.signed,
          doubt: fact.data.doubt,
          oral: { ...item.signed.oral, countersignedAt: at },
        }
      }
      act('补签', at, fact.data.doubt)
      return
    case 'report.sent': {
      const { channel, person, readBack, late, doubt } = fact.data
      const all = [fact.data.to, ...(fact.data.also ?? [])]
      item.told.push(...all.map((to) => ({ to, at: fact.data.at })))
      isOut(item, channel, fact.data.at, late)
      status('sent')
      const who = `${all.join('、')}${person === '' ? '' : `（${person}）`}`
      act(`${reportChannelText[channel]}报${who}${readBack ? '，已复述' : ''}`, fact.data.at, doubt)
      return
    }
    case 'report.dispatched': {
      const { endpoint, to, late } = fact.data
      item.open = { key: command, endpoint, to, at, told: null }
      item.handed[command] = to
      item.delivery = { state: 'waiting', endpoint, since: at, why: null }
      item.late ??= late
      act(`系统报送${to}`)
      return
    }
    case 'report.delivered': {
      const to = item.handed[fact.data.dispatch]
      if (to !== undefined) item.told.push({ to, at: fact.data.at })
      if (item.open?.key === fact.data.dispatch) item.open = null
      if (item.delivery !== null) item.delivery = { ...item.delivery, state: 'delivered', why: null }
      isOut(item, 'system', fact.data.at, null)
      status('sent')
      act(`平台已收，回执 ${fact.data.receipt}`, fact.data.at)
      return
    }
    case 'report.failed': {
      const { final, why } = fact.data
      if (item.delivery !== null)
        item.delivery = { ...item.delivery, state: final ? 'refused' : 'retrying', why }
      if (item.open?.key === fact.data.dispatch) item.open = final ? null : { ...item.open, told: why }
      act(`${final ? '系统报送未能送达' : '系统报送没有成功，稍后重试'}：${why}`, fact.data.at)
      return
    }
    case 'report.received': {
      const { by: who, byPhone, doubt } = fact.data
      item.receivedAt ??= fact.data.at
      status('received')
      act(`${who}${byPhone ? '电话确认收到' : '确认收到'}`, fact.data.at, doubt)
      return
    }
    case 'report.returned': {
      const { by: who, why, doubt } = fact.data
      item.returnedAt = fact.data.at
      item.returns += 1
      status('returned')
      act(`${who}退回：${why}`, fact.data.at, doubt)
      return
    }
    case 'report.supplemented':
      item.supplementedBy = fact.data.by
      status('supplemented')
      act('已补报')
      return
    case 'report.voided':
      item.status = 'void'
      item.open = null
      act(`作废：${fact.data.why}`)
      return
    case 'report.contested':
      item.doubtful = true
      act(fact.data.text, at, fact.data.why)
      return
  }
}

/** What had to be explained at the signature, with the reasons. */
function whyOf({ marks, reasons }: Pick<SignedItem, 'marks' | 'reasons'>): string[] {
  return marks.map((mark) => `${signMarkText[mark]}：${reasons[mark] ?? ''}`)
}

function isOut(item: ReportItem, channel: ReportItem['channel'], at: number, late: string | null): void {
  if (item.sentAt === null || at < item.sentAt) Object.assign(item, { sentAt: at, channel })
  item.late ??= late
}
