import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'

/**
 * What must not be forgotten: everything a shift leaves to the next one. Each view says what of its kind is open; the
 * handover sheet and the right side of 值守台 are made of these and of what only this machine sees (links, cameras).
 */
export const carriedGroups = [
  'incident',
  'deadline',
  'instruction',
  'order',
  'headquarters',
  'review',
  'plan',
  'warning',
  'standing',
  'link',
  'silenced',
  'away',
  'reminder',
  'unread',
  'rollcall',
  'roster',
  'equipment',
  'contacts',
  'message',
] as const
export type CarriedGroup = (typeof carriedGroups)[number]
export const carriedGroupText: Record<CarriedGroup, string> = {
  incident: '在办事件',
  deadline: '待上报与时限',
  instruction: '待落实批示',
  order: '未办结指令',
  headquarters: '指挥部空缺',
  review: '复盘与整改',
  plan: '预案执行与体检',
  warning: '在效预警与响应',
  standing: '持续异常',
  link: '断开的线路和画面',
  silenced: '静音的告警',
  away: '外出领导',
  reminder: '提醒与巡检',
  unread: '未读的批示和留言',
  rollcall: '点名未到',
  roster: '排班缺口',
  equipment: '设备、钥匙、物品',
  contacts: '通讯录变更',
  message: '留给下一班的话',
}

export const carriedItemShape = z.object({
  /** Stable over time: the same thing keeps its key while its text changes. */
  key: z.string().min(1).max(200),
  group: z.enum(carriedGroups),
  title: z.string().min(1).max(300),
  /** How it stands now, who has it, what comes next: sentences for the sheet. */
  text: z.string().max(4000),
  /** Stream it comes from, null for what only this machine sees. */
  source: streamShape.nullable(),
  /** Person or unit that has it. */
  owner: z.string().max(200).nullable(),
  /** Since when, UTC ms. */
  since: timeShape.nullable(),
  /** Next deadline or check, UTC ms; overdue is computed on read. */
  due: timeShape.nullable(),
  level: z.int().min(1).max(4).nullable(),
  /** It belongs to an incident that only some of the district's seats may know of. */
  kept: z.boolean().optional(),
})
export type CarriedItem = z.infer<typeof carriedItemShape>

export const carriedQueries = {
  /** Everything open of every kind, by group and then by due time. `now`: UTC ms, for what opens or ends by the clock. */
  'duty.carried': { args: z.object({ now: timeShape }), row: carriedItemShape },
} as const
