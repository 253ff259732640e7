import type { ReminderUse } from '../../../domain/reminder/reminder.ts'
import type { Often } from './read-rule.ts'

export interface Template {
  readonly use: ReminderUse
  readonly title: string
  readonly often: Often
  readonly at: string
  readonly hours: string
}

/**
 * What duty rooms set again and again, to start from; every word and time may be changed. 16:30 is the daily report of
 * 海珠区城乡安全联勤指挥部 in key periods; the intervals of the checks are practice, 未核验.
 */
export const templates: readonly Template[] = [
  { use: 'report', title: '重要时段零报告', often: 'daily', at: '16:30', hours: '' },
  { use: 'check', title: '值守设备巡检：电话、传真、视频、电源', often: 'hourly', at: '', hours: '2' },
  { use: 'check', title: '街道值班电话抽查', often: 'daily', at: '21:00', hours: '' },
  { use: 'reminder', title: '提前 10 分钟准备交班', often: 'daily', at: '08:20', hours: '' },
]
