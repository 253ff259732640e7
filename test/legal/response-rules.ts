import type { PlainEvent, PlainHistory } from './plain-history.ts'

/** 响应四要素齐全；没有启动的不调整、不延长、不结束；启动着的不再启动；期限在说的时候还没过；延长只往后；电话批准的都复述过。 */
export function responseFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const onByStream = new Map<string, { level: number; until: number }>()
  const reported = new Set<string>()
  for (const event of events) {
    const { seq, stream, type, data, at } = event
    if (type === 'incident.reported') reported.add(stream)
    if (!stream.startsWith('response/')) continue
    const say = (fault: string) => faults.push(`第 ${seq} 条：${fault}`)
    const on = onByStream.get(stream)
    if (!reported.has(stream.replace('response/', 'incident/'))) say('响应没有所属的事件')
    if (data.byPhone && !data.readBack) say('电话批准没有复述')
    if (type === 'response.started' || type === 'response.adjusted') say4(event, say)
    if (type === 'response.started' && on) say('启动着又启动')
    if (type !== 'response.started' && !on) say('响应没有启动')
    if (type === 'response.adjusted' && on?.level === data.level) say('调整而级别没变')
    if (type === 'response.extended' && data.until <= (on?.until ?? 0)) say('期限没有往后延')
    if (type === 'response.ended') onByStream.delete(stream)
    else if (data.until <= at) say('期限在说的时候已经过了')
    if (type === 'response.started' || type === 'response.adjusted') {
      onByStream.set(stream, { level: data.level, until: data.until })
    }
    if (type === 'response.extended' && on) onByStream.set(stream, { ...on, until: data.until })
  }
  return faults
}

/** 突发事件应对法第七十二条. */
function say4({ data }: PlainEvent, say: (fault: string) => void): void {
  for (const [name, words] of [
    ['matters', '响应事项'],
    ['level', '级别'],
    ['until', '预计期限'],
    ['measures', '应急处置措施'],
  ] as const) {
    if (!data[name]) say(`没有写明${words}`)
  }
}
