import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { Call } from '../../domain/log/call.ts'
import type { LogRow, LogStep } from '../../domain/log/rows.ts'
import { calendarDay, startOfDay } from '../../domain/time.ts'
import type { Memory } from './memory.ts'

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What the story's evening leaves open, on the day of `now`. */
function carried(now: number): CarriedItem[] {
  const at = (time: string) => startOfDay(calendarDay(now)) + minutes(time) * 60_000
  const item = (
    group: CarriedItem['group'],
    title: string,
    owner: string | null,
    since: string,
    due: string | null,
  ): CarriedItem => ({
    ...{ key: `${group}/${title}`, group, title, text: title, source: `${group}/1`, owner, level: null },
    ...{ since: at(since), due: due === null ? null : at(due) },
  })
  return [
    item('deadline', '书面初报 · 塔吊倾覆 → 市应急局', '陈砚秋', '20:58', '21:58'),
    item('deadline', '防风灾情续报 11 → 市三防办', '苏婉仪', '20:00', '22:00'),
    item('order', '令 35 官洲街道 · 转移清零', '官洲街道', '21:38', '21:43'),
    item('instruction', '周懋林：逐户核对转移名单', '陈砚秋', '21:12', null),
    item('standing', '凤阳街道桥断线，专线光缆中断', '苏婉仪', '21:18', '22:00'),
    item('standing', '磨碟沙隧道 2 号泵故障，备泵在用', '黄子骞', '18:05', '22:00'),
    item('standing', '南石头雨量站无数据', '苏婉仪', '20:10', '22:30'),
    item('silenced', '雨量站低电告警静音，至 22:30', '苏婉仪', '20:30', '22:30'),
    item('away', '叶志恒 区应急局副局长 省厅开会', '代：梁启衡', '14:00', null),
    item('reminder', '机房巡检', '江晓岚', '20:00', '21:40'),
    item('message', '琶洲工地家属由社区 3 人陪护，勿直接致电家属', '陈砚秋', '21:30', null),
    item('message', '市三防办 23:00 抽查在岗，两人都要在镜头内', '苏婉仪', '21:20', null),
  ]
}

/** The call of 20:58 as it was asked. */
export function craneCall(
  startedAt: number,
): Pick<LogRow, 'text' | 'call' | 'caller' | 'phone' | 'handling'> {
  const call: Call = {
    ...{ direction: 'in', channel: 'phone', startedAt, endedAt: startedAt + 84_000, readBack: true },
    ...{ street: '440105014', callerUnit: '项目部', callerTitle: '安全员', category: 'accident' },
    ...{ place: '振兴大街 16 号在建工地', happened: '塔吊在大风中倾倒，砸中 3 层作业面', occurred: '20:52' },
    ...{ casualties: '有人被压，人数不清', now: '吊臂还在晃', requests: '', scope: '', alreadyTold: [] },
    recordingRef: null,
  }
  const text = '振兴大街 16 号在建工地 塔吊在大风中倾倒，砸中 3 层作业面；有人被压，人数不清；吊臂还在晃'
  return { text, call, caller: '卢国梁', phone: '13800002207', handling: 'instructed' }
}

/** Answers of the duty screen beyond the log itself. */
export function dutyAnswer(
  memory: Memory,
  name: string,
  args: Record<string, unknown>,
): { key: string }[] | null {
  const logs = [...memory.logs.values()]
  switch (name) {
    case 'log.one':
      return logs.filter(({ key }) => key === args.stream)
    case 'log.steps':
      return logs.some(({ key, handling }) => key === args.stream && handling === 'instructed')
        ? [step()]
        : []
    case 'log.same':
      return logs
        .filter((row) => row.kind === 'call' && String(args.words).length > 4)
        .slice(-2)
        .map(({ key, at, text }) => ({
          ...{ key, type: 'call', at, title: text, level: null, likeness: 0.5 },
          ...{ samePhone: false, incident: null },
        }))
    case 'duty.carried':
      return logs.length === 0 ? [] : carried(Number(args.now))
    default:
      return null
  }
}

function step(): LogStep {
  return {
    ...{ key: '00000000-0000-7000-8000-00000000aaaa', type: 'instructed', at: Date.now(), seat: 'seat-1' },
    ...{ person: '梁启衡', text: '逐户核对转移名单', whom: '周懋林', byPhone: true, readBack: true },
    ...{ done: false, shift: null, pending: false },
  }
}
