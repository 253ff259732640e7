import { type CarriedGroup, type CarriedItem, carriedGroups } from '../carried/carried.ts'
import { derivedId } from '../derived-id.ts'
import { MINUTE } from '../time.ts'

/** How loud: 紧急 rings, 重要 sounds now and then, 提示 is silent and stands in the list (ranks of ISA-18.2; which is which is own). */
export const alarmRanks = ['urgent', 'important', 'notice'] as const
export type AlarmRank = (typeof alarmRanks)[number]
export const alarmRankText: Record<AlarmRank, string> = {
  urgent: '紧急',
  important: '重要',
  notice: '提示',
}

/** What an alarm comes from, as it stands: it is there as long as its cause is, whoever has seen it. */
export interface AlarmCause {
  /** The same over time; another one when it grows worse, so that it sounds again. */
  readonly key: string
  readonly group: CarriedGroup
  readonly rank: AlarmRank
  readonly title: string
  readonly text: string
  /** Who has it, in words. */
  readonly owner: string
  readonly source: string | null
  /** Since when it is one, UTC ms. */
  readonly since: number
  /** What ends it, in words. */
  readonly ends: string
  /** The desk that rings first; null where all ring at once. */
  readonly seat: string | null
  /** When the others ring too, UTC ms. */
  readonly allFrom: number
  /** The call to be made (`order.calls`), null for what is none. */
  readonly call: string | null
}

/** After so long what one desk does not answer rings on all of the district. Own rule, 未核验. */
export const ALL_AFTER = MINUTE

/** Nobody in particular has it: whoever is on duty. */
export const DUTY = '当班值班员'

/** Groups whose overdue items are alarms as they stand; the others have causes of their own or none. */
const byDue: Partial<Record<CarriedGroup, Pick<AlarmCause, 'rank' | 'ends'>>> = {
  // Items of 四个一 and the like; report clocks have causes of their own.
  deadline: { rank: 'important', ends: '办完并补上凭据' },
  warning: { rank: 'important', ends: '延长或宣布结束响应' },
  standing: { rank: 'important', ends: '写下核查并定下次时间，或解除' },
  silenced: { rank: 'important', ends: '到设备处恢复后解除，或写下核查' },
  reminder: { rank: 'important', ends: '做完、推迟或取消' },
  rollcall: { rank: 'important', ends: '开始点名或取消计划' },
  roster: { rank: 'important', ends: '排班里补上人，或到了接班时间' },
  incident: { rank: 'notice', ends: '补上这一项' },
  headquarters: { rank: 'notice', ends: '补上这一项' },
  plan: { rank: 'notice', ends: '这一步办完或写明跳过' },
  review: { rank: 'notice', ends: '整改办完并核实' },
  away: { rank: 'notice', ends: '登记返回或续报' },
}

/**
 * The alarm of something handed over whose time has come, from its very moment on; null before it and for what is no alarm.
 * Put off or done, it has another time, and so it is another alarm.
 */
export function causeOf(item: CarriedItem, now: number): AlarmCause | null {
  const { key, group, title, text, owner, source, due } = item
  const rule = byDue[group]
  if (rule === undefined || due === null || due > now) return null
  return {
    key: `${key}@${due}`,
    group,
    title,
    text,
    owner: owner ?? DUTY,
    source,
    since: due,
    seat: null,
    allFrom: due,
    call: null,
    ...rule,
  }
}

/** The stream in which people speak of the alarm of that key. */
export function alarmStream(key: string): string {
  return `alarm/${derivedId('alarm', key)}`
}

/** The most urgent first, of one rank the newest first. */
export function byUrgency(
  a: Pick<AlarmCause, 'rank' | 'since' | 'key'>,
  b: Pick<AlarmCause, 'rank' | 'since' | 'key'>,
): number {
  return (
    alarmRanks.indexOf(a.rank) - alarmRanks.indexOf(b.rank) || b.since - a.since || (a.key < b.key ? -1 : 1)
  )
}

/** Ten in ten minutes are what a person can take in one by one (EEMUA 191, 未核验); more are told by their kinds. */
const AT_ONCE = 10
const WITHIN = 10 * MINUTE

/** Those to be listed singly and the rest by kind: no more than ten that began within ten minutes of one another. */
export function grouped<A extends Pick<AlarmCause, 'group' | 'since'>>(
  alarms: readonly A[],
): { single: A[]; rest: { group: CarriedGroup; alarms: A[] }[] } {
  const single: A[] = []
  const rest = new Map<CarriedGroup, A[]>()
  for (const one of alarms) {
    const near = single.filter(({ since }) => Math.abs(since - one.since) < WITHIN).length
    if (near < AT_ONCE) single.push(one)
    else rest.set(one.group, [...(rest.get(one.group) ?? []), one])
  }
  const groups = carriedGroups.flatMap((group) => {
    const alarms = rest.get(group)
    return alarms === undefined ? [] : [{ group, alarms }]
  })
  return { single, rest: groups }
}

/** Whether a desk sounds and shows it now: nobody has said that he knows, and it is not silent. */
export function isAsking(
  { acknowledged, silenced }: { acknowledged: unknown; silenced: { until: number } | null },
  now: number,
): boolean {
  return acknowledged === null && (silenced === null || silenced.until <= now)
}

/** Whether that desk is asked at `now`, or still only another one. */
export function isAsked(
  { seat, allFrom }: Pick<AlarmCause, 'seat' | 'allFrom'>,
  desk: string | null,
  now: number,
) {
  return seat === null || seat === desk || now >= allFrom
}
