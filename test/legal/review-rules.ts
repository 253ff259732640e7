import type { PlainHistory } from './plain-history.ts'

/**
 * 复盘：事件办结以后才开始，只开始一次；结论以前每项改进都有责任人、期限和核验办法，结论要签字，结论以后不再加发现；
 * 会议：只召集一次、散会一次；同一项议定事项成了两次指令的，列为存疑。
 */
export function reviewFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const closed = new Set<string>()
  const reviews = new Map<string, Reviewed>()
  const meetings = new Map<string, Met>()
  events.forEach(({ stream, type, seq, data, command }, index) => {
    const say = (words: string) => faults.push(`第 ${seq} 条：${words}`)
    const id = stream.slice(stream.indexOf('/') + 1)
    if (type === 'incident.closed') closed.add(id)
    if (type === 'incident.reopened') closed.delete(id)
    if (stream.startsWith('review/')) {
      const one = reviews.get(id) ?? { status: 'none', findings: 0, improvements: new Map() }
      reviews.set(id, one)
      if (type === 'review.opened' && !closed.has(id)) say('事件没有办结就开始复盘')
      judgeReview(one, type, data, command, say)
    }
    if (stream.startsWith('meeting/')) {
      const one = meetings.get(id) ?? { convened: 0, ended: 0, ordered: new Set() }
      meetings.set(id, one)
      if (type === 'meeting.convened' && one.convened++ > 0) say('会议召集了两次')
      if (type === 'meeting.ended' && (one.convened === 0 || one.ended++ > 0)) say('会议没有召集或散了两次')
      if (type !== 'meeting.linked') return
      const isDoubted = events
        .slice(index)
        .some((other) => other.command === command && other.type === 'meeting.contested')
      if (one.ordered.has(data.resolution) && !isDoubted) say('一项议定成了两次指令，没有列为存疑')
      one.ordered.add(data.resolution)
    }
  })
  return faults
}

interface Met {
  convened: number
  ended: number
  ordered: Set<string>
}
interface Reviewed {
  status: 'none' | 'open' | 'concluded'
  findings: number
  improvements: Map<string, boolean>
}
// biome-ignore lint/suspicious/noExplicitAny: data of any fact
type Data = any

const isWhole = ({ owner, unit, due, check }: Data) =>
  (owner !== null || unit !== '') && due !== null && check !== ''

function judgeReview(
  one: Reviewed,
  type: string,
  data: Data,
  command: string,
  say: (words: string) => void,
): void {
  switch (type) {
    case 'review.opened':
      if (one.status !== 'none') say('复盘开始了两次')
      one.status = 'open'
      break
    case 'review.found':
      if (one.status !== 'open') say('没有在复盘就写发现')
      one.findings += 1
      break
    case 'review.struck':
      one.findings -= 1
      break
    case 'review.improved':
      one.improvements.set(command, isWhole(data))
      break
    case 'review.assigned':
      if (one.improvements.has(data.improvement)) one.improvements.set(data.improvement, isWhole(data))
      break
    case 'review.dropped':
      one.improvements.delete(data.improvement)
      break
    case 'review.concluded':
      if (one.status !== 'open') say('没有在复盘就作结论')
      if (one.findings < 1) say('没有发现就作结论')
      if ([...one.improvements.values()].includes(false)) say('有改进缺责任人、期限或核验办法就作结论')
      if (!data.signature) say('结论没有签字')
      one.status = 'concluded'
      break
    case 'review.reopened':
      one.status = 'open'
  }
}
