import type { ActivationRow, BoardRow } from '../activation/rows.ts'
import type { ClockRow } from '../deadline/rows.ts'
import type { FactsheetRow } from '../factsheet/rows.ts'
import type { FouroneRow } from '../fourone/rows.ts'
import type { FileRow, GroupRow, HeadquartersRow } from '../headquarters/rows.ts'
import { commandPostText } from '../headquarters/shapes.ts'
import type { IncidentRow } from '../incident/rows.ts'
import { meetingTypeText } from '../meeting/meeting.ts'
import type { MeetingRow } from '../meeting/rows.ts'
import type { MatrixRow } from '../order/rows.ts'
import type { ResponseRow } from '../response/rows.ts'
import { chineseMoment, clockTime } from '../time.ts'
import { type Line, type SectionKey, type Sections, sectionKeys } from './sections.ts'

/** What is on record of an incident; a scheme is begun from nothing else. */
export interface OnRecord {
  readonly incident: IncidentRow
  readonly sheet: FactsheetRow | null
  readonly response: ResponseRow | null
  readonly fourone: readonly FouroneRow[]
  readonly headquarters: HeadquartersRow | null
  readonly groups: readonly GroupRow[]
  readonly files: readonly FileRow[]
  readonly orders: readonly MatrixRow[]
  readonly meetings: readonly MeetingRow[]
  readonly clocks: readonly ClockRow[]
  readonly plans: readonly ActivationRow[]
  readonly steps: readonly BoardRow[]
}

const LONGEST = 1000
const MOST = 60

/** The sections as far as the record goes, each sentence with where it stands; what is not on record is not written. */
export function prefilled(record: OnRecord): Sections {
  const lines: Record<SectionKey, Line[]> = {
    situation: situation(record),
    aims: aims(record),
    organisation: organisation(record),
    tasks: record.orders.map((row) => line(`${row.unit}：${row.text}`, row.stream)),
    zones: record.steps.flatMap(({ card, plan }) =>
      card === null || card.cordon === '' ? [] : [line(`${card.title}警戒：${card.cordon}`, plan)],
    ),
    safety: safety(record),
    forces: record.orders.flatMap(force),
    comms: comms(record),
    rhythm: rhythm(record),
    release: record.clocks
      .filter(({ label }) => /发布/.test(label))
      .map((clock) => line(clockLine(clock), clock.incident)),
    resettle: [...moved(record), ...tasksOf(record, 'resettle')],
    logistics: tasksOf(record, 'logistics'),
    aftermath: tasksOf(record, 'aftermath'),
    ending: [],
    annexes: annexes(record),
  }
  return Object.fromEntries(
    sectionKeys.flatMap((key) => {
      const unique = [...new Map(lines[key].map((one) => [one.text, one])).values()].slice(0, MOST)
      return unique.length === 0 ? [] : [[key, unique]]
    }),
  )
}

const line = (text: string, source: string): Line => ({ text: text.slice(0, LONGEST), source })

function situation({ incident, sheet }: OnRecord): Line[] {
  const when = incident.occurredAt === null ? '' : `${chineseMoment(incident.occurredAt)}，`
  const first = line(
    `${when}${incident.place === '' ? '' : `${incident.place}，`}${incident.title}`,
    incident.key,
  )
  if (sheet === null || sheet.version === 0) return [first]
  const figures = sheet.figures.map(({ label, value, unit }) => `${label} ${value} ${unit}`).join('、')
  return [
    first,
    ...(figures === '' ? [] : [line(`口径 ${sheet.version} 版：${figures}`, sheet.key)]),
    ...(sheet.statement === '' ? [] : [line(sheet.statement, sheet.key)]),
  ]
}

function aims({ response }: OnRecord): Line[] {
  if (response === null || response.status !== 'on') return []
  return [response.matters, response.measures].filter(Boolean).map((text) => line(text, response.key))
}

function organisation({ fourone, headquarters, groups }: OnRecord): Line[] {
  const proved = fourone
    .filter(({ met, asked }) => met && (asked === 'person' || asked === 'list'))
    .map(({ title, proof, stream }) => line(`${title}：${proof?.named || proof?.text || ''}`, stream))
  const who = headquarters?.commander ?? null
  const commander =
    who === null || headquarters === null
      ? []
      : [
          line(
            `${commandPostText[who.post]}：${[who.unit, who.name].filter(Boolean).join(' ')}`,
            headquarters.key,
          ),
        ]
  const stream = headquarters?.key
  return [
    ...proved,
    ...commander,
    ...groups.flatMap(({ name, lead, roles }) => {
      const held = roles
        .flatMap(({ name: role, holders }) => holders.map((one) => `${role} ${one.name ?? one.unit}`))
        .join('、')
      return stream === undefined ? [] : [line(`${name}：${[lead, held].filter(Boolean).join('；')}`, stream)]
    }),
  ]
}

function safety({ steps, headquarters }: OnRecord): Line[] {
  const retreat = headquarters?.retreat ?? null
  return [
    ...(retreat === null || headquarters === null
      ? []
      : [line(`撤离令：${retreat.area}，信号${retreat.signal || '未定'}；${retreat.why}`, headquarters.key)]),
    ...steps
      .filter(({ state }) => state !== 'skipped')
      .map(({ n, title, owner, activation }) => line(`第 ${n} 步 ${title}（${owner}）`, activation)),
    ...steps.flatMap(({ card, plan }) =>
      card === null
        ? []
        : [
            ...(card.protection === '' ? [] : [line(`${card.title}防护：${card.protection}`, plan)]),
            ...card.forbidden.map((words) => line(`${card.title}禁止：${words}`, plan)),
          ],
    ),
  ]
}

function force({ unit, steps, stream }: MatrixRow): Line[] {
  if (steps.arrived !== null) return [line(`${unit}：${clockTime(steps.arrived.at)} 到场`, stream)]
  return steps.acknowledged === null
    ? []
    : [line(`${unit}：${clockTime(steps.acknowledged.at)} 签收，未到场`, stream)]
}

function comms({ headquarters }: OnRecord): Line[] {
  const site = headquarters?.site ?? null
  if (headquarters === null || site === null || site.shut !== null || site.channels === '') return []
  return [line(site.channels, headquarters.key)]
}

function rhythm({ meetings, clocks }: OnRecord): Line[] {
  return [
    ...meetings
      .filter(({ status }) => status !== 'cancelled')
      .map(({ type, startsAt, place, key }) =>
        line(`${meetingTypeText[type]} ${chineseMoment(startsAt)}${place === '' ? '' : `，${place}`}`, key),
      ),
    ...meetings.flatMap(({ ended, key }) =>
      ended === null || ended.next === null ? [] : [line(`下次会议 ${chineseMoment(ended.next)}`, key)],
    ),
    ...clocks
      .filter(({ label, doneAt }) => doneAt === null && !/发布/.test(label))
      .map((clock) => line(clockLine(clock), clock.incident)),
  ]
}

function clockLine({ label, to, rule, dueAt }: ClockRow): string {
  return `${label}${to === '' || label.includes(to) ? '' : `（${to}）`}：${rule}${dueAt === null ? '' : `，${chineseMoment(dueAt)} 前`}`
}

function moved({ sheet }: OnRecord): Line[] {
  if (sheet === null) return []
  const words = sheet.figures
    .filter(({ key }) => key === 'movedPeople' || key === 'movedHouseholds')
    .map(({ label, value, unit }) => `${label} ${value} ${unit}`)
    .join('、')
  return words === '' ? [] : [line(words, sheet.key)]
}

function tasksOf({ groups, headquarters }: OnRecord, key: string): Line[] {
  return groups.flatMap((group) =>
    group.key === key && headquarters !== null && group.tasks !== ''
      ? [line(`${group.name}：${group.tasks}`, headquarters.key)]
      : [],
  )
}

function annexes({ plans, files, headquarters }: OnRecord): Line[] {
  return [
    ...plans.map(({ name, version, plan }) => line(`《${name}》${version} 版`, plan)),
    ...files.flatMap(({ title, struck }) =>
      struck === null && headquarters !== null ? [line(title, headquarters.key)] : [],
    ),
  ]
}

/** A draft with what the record now says added: nothing a person wrote is taken away, nothing stands twice. */
export function joined(draft: Sections, fresh: Sections): Sections {
  return Object.fromEntries(
    sectionKeys.flatMap((key) => {
      const own = draft[key] ?? []
      const known = new Set(own.map(({ text }) => text))
      const all = [...own, ...(fresh[key] ?? []).filter(({ text }) => !known.has(text))].slice(0, MOST)
      return all.length === 0 ? [] : [[key, all]]
    }),
  )
}

/** Lines as they are typed in one field; a line whose words still stand keeps its source. */
export function typedLines(typed: string, before: readonly Line[]): Line[] {
  const sources = new Map(before.map(({ text, source }) => [text, source]))
  return typed
    .split('\n')
    .map((text) => text.trim().slice(0, LONGEST))
    .filter(Boolean)
    .slice(0, MOST)
    .map((text) => ({ text, source: sources.get(text) ?? null }))
}
