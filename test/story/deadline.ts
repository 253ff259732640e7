import {
  type Counted,
  clocksOf,
  type Said,
  type SentReport,
  type ToldMoment,
} from '../../domain/deadline/clocks.ts'
import { builtInProfiles } from '../../domain/profile/profiles.ts'
import type { Step, ToldStart } from '../../domain/profile/step.ts'
import { type Holidays, noHolidays } from '../../domain/roster/calendar.ts'
import { HOUR, MINUTE, startOfDay } from '../../domain/time.ts'

/** A time of 2026-09-16 in the district. */
export const at = (time: string, day = '2026-09-16') =>
  startOfDay(day) + Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE

export const nothingSaid: Said = { done: new Map(), excused: new Map(), waived: new Map() }

/** 海珠塔吊倾覆：20:52 事发，20:58 接报，21:06 初判较大. */
export const crane: Counted = {
  ...{ category: 'accident', subtype: null, levels: [{ level: 3, at: at('21:06') }] },
  ...{ occurredAt: at('20:52'), receivedAt: at('20:58'), reportedAt: at('20:59') },
  ...{ told: new Map(), closedAt: null, words: '琶洲振兴大街塔吊倾覆', untrue: false },
  changes: [],
}

export const stepsOf = (id: string): readonly Step[] =>
  builtInProfiles.find((one) => one.id === id)?.steps ?? []

/** A report to the city, and to the province where a step of the set asks for it. */
export function sent(
  ending: SentReport['ending'],
  time: number,
  ordinal = 1,
  late: string | null = null,
  to: readonly string[] = ['市应急管理局', '省应急管理厅'],
): SentReport {
  const told = to.map((one) => ({ to: one, at: time }))
  return { ending, ordinal, sentAt: time, told, stream: `report/${ending}-${ordinal}`, late }
}

export interface Asked {
  id?: string
  steps?: readonly Step[]
  reports?: SentReport[]
  said?: Said
  now?: number
  holidays?: Holidays
}

/** Told moments that still hold. */
export const told = (moments: Partial<Record<ToldStart, number>>): Counted['told'] =>
  new Map(
    Object.entries(moments).map(([moment, time]): [ToldStart, ToldMoment] => [
      moment as ToldStart,
      { at: time, until: null },
    ]),
  )

/** Clocks of the crane, told otherwise where `incident` says so. */
export function clocks(incident: Partial<Counted>, { id = 'P-GZ-DISTRICT', ...asked }: Asked) {
  const { steps = stepsOf(id), reports = [], said = nothingSaid, now = at('21:46') } = asked
  const { holidays = noHolidays } = asked
  return clocksOf({ ...crane, ...incident }, steps, reports, said, now, holidays)
}

/** `电话报 30`: minutes from start to due, by due time. */
export function dues(incident: Partial<Counted>, asked: Asked): string[] {
  return clocks(incident, asked).map(({ step, dueAt, startAt }) =>
    dueAt === null || startAt === null
      ? `${step.label} 未起算`
      : `${step.label} ${(dueAt - startAt) / MINUTE}`,
  )
}
