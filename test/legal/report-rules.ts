import type { PlainHistory } from './plain-history.ts'

interface Told {
  stage: 'draft' | 'review' | 'signed' | 'void'
  incident: string
  revisions: number
  returned: boolean
  table: Record<string, number> | null
  tableReasons: Record<string, string>
  dispatches: Map<string, 'open' | 'delivered' | 'given-up'>
  /** 电话签发以后还没有补签的领导。 */
  owedBy: string | null
}

/** 在外面发生的事：不论报告怎样，都要记下。 */
const outside = ['sent', 'received', 'returned', 'contested', 'phoned']

/** 比上次少、又没有写原因的指标；此刻的数（实时值）和力量不比。 */
function fallenSince(before: Told['table'] | undefined, { table, tableReasons }: Told): string[] {
  if (!before || !table) return []
  return Object.keys(before).filter(
    (key) =>
      !/Now$|^forces/.test(key) &&
      !tableReasons[key] &&
      (table[key] === undefined || table[key] < (before[key] ?? 0)),
  )
}

/**
 * 一份报告只起草一次；送审之后不改字；签发的先送审，由领导本人，或由人记录他的电话并复述，再由他补签一次；签发之后不再改、不再签；作废一次；没有签发不走系统，同一时间只有
 * 一次系统报送，一次报送只送达一次；没有退回不谈补报。灾情快报比上次少的指标写了原因才签发。
 */
export function reportFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const reports = new Map<string, Told>()
  const phones = new Set<string>()
  for (const { seq, stream, type, data, by, command } of events) {
    if (!stream.startsWith('report/')) continue
    const bad = (words: string) => faults.push(`第 ${seq} 条：${words}`)
    const verb = type.slice('report.'.length)
    const known = reports.get(stream)
    if (verb === 'phoned') {
      if (known || phones.has(stream)) bad('电话报告记在了已有的报告上')
      phones.add(stream)
    } else if (verb === 'drafted') {
      if (known || phones.has(stream)) bad('同一份报告起草了两次')
      if (data.type === 'phone') bad('电话报告不用起草')
      if ((data.type === 'disaster') !== (data.table !== null)) bad('灾情表用错了报告')
      reports.set(stream, {
        ...{ stage: 'draft', incident: data.incident, revisions: 0, returned: false },
        ...{ table: data.table, tableReasons: data.tableReasons },
        dispatches: new Map(),
        owedBy: null,
      })
    }
    if (verb === 'returned' && known) known.returned = true
    if (verb === 'sent' && known) known.returned = false
    if (verb === 'sent' && data.doubt === null && known?.stage !== 'signed' && !phones.has(stream)) {
      bad('未经签发就报出，没有注明')
    }
    if (verb === 'drafted' || outside.includes(verb)) continue
    if (!known) {
      bad('报告还没有起草')
      continue
    }
    const open = known.stage === 'draft' || known.stage === 'review'
    switch (verb) {
      case 'revised':
        if (known.stage !== 'draft') bad('送审以后又改了字')
        if (data.outdated !== (data.base !== known.revisions)) bad('两人同时改，没有照实注明')
        known.revisions += 1
        Object.assign(known, { table: data.table, tableReasons: data.tableReasons })
        break
      case 'submitted':
        if (known.stage !== 'draft') bad('不在起草中却送审')
        known.stage = 'review'
        break
      case 'reviewed':
        if (known.stage !== 'review') bad('没有送审就核稿')
        break
      case 'sentBack':
        if (known.stage !== 'review') bad('没有送审就退回修改')
        known.stage = 'draft'
        break
      case 'signedByPhone':
        if (known.stage !== 'review') bad('没有送审就电话签发')
        if (by.person === null || !data.readBack) bad('电话签发没有人记录或没有复述')
        if (data.marks.some((mark: string) => !data.reasons[mark])) bad('有出入没有写明原因')
        for (const key of fallenSince(reports.get(data.before ?? '')?.table, known)) {
          bad(`${key} 比上次的灾情快报少了，没有写原因`)
        }
        known.stage = 'signed'
        known.owedBy = data.approver
        break
      case 'countersigned':
        if (known.owedBy === null || by.person !== known.owedBy) bad('不是电话签发的领导补签')
        known.owedBy = null
        break
      case 'signed':
        if (known.stage !== 'review') bad('没有送审就签发')
        if (by.person === null || !['leader', 'commander'].includes(by.post ?? '')) bad('不是领导签发')
        if (data.marks.some((mark: string) => !data.reasons[mark])) bad('有出入没有写明原因')
        for (const key of fallenSince(reports.get(data.before ?? '')?.table, known)) {
          bad(`${key} 比上次的灾情快报少了，没有写原因`)
        }
        known.stage = 'signed'
        break
      case 'voided':
        if (known.stage === 'void') bad('作废了两次')
        known.stage = 'void'
        break
      case 'dispatched':
        if (known.stage !== 'signed') bad('没有签发就系统报送')
        if ([...known.dispatches.values()].includes('open')) bad('同时有两次系统报送')
        known.dispatches.set(command, 'open')
        break
      case 'delivered':
        if (!known.dispatches.has(data.dispatch)) bad('没有这次系统报送')
        if (known.dispatches.get(data.dispatch) === 'delivered') bad('同一次系统报送送达了两次')
        known.dispatches.set(data.dispatch, 'delivered')
        known.returned = false
        break
      case 'failed':
        if (known.dispatches.get(data.dispatch) !== 'open') bad('没有在报送却说失败')
        if (data.final) known.dispatches.set(data.dispatch, 'given-up')
        break
      case 'supplemented':
        if (!known.returned) bad('没有退回就补报')
        if (reports.get(data.by)?.incident !== known.incident) bad('补报用了别的事件的报告')
        known.returned = false
        break
      default:
        bad(`报告里不该有 ${type}`)
    }
    if (verb === 'revised' && !open) bad('签发以后又改了字')
  }
  return faults
}
