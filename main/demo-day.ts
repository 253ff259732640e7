import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { districtShape, dutyDayShape, feedsShape, incidentsShape, peopleShape } from '../domain/district.ts'
import { type Command, kindOf } from '../domain/envelope.ts'
import { classesIn } from '../domain/incident/classes.ts'
import type { Category } from '../domain/incident/incident.ts'
import { kindNamed } from '../domain/index.ts'
import { type LogKind, logKinds, logKindText } from '../domain/log/log.ts'
import { repeatStream } from '../domain/log/repeat.ts'
import type { By } from '../domain/model.ts'
import { holidaysShape } from '../domain/roster/calendar.ts'
import { patterns } from '../domain/roster/patterns.ts'
import { shiftAt } from '../domain/roster/shift-at.ts'
import { type BoardKind, boardFeed } from '../domain/scene/board.ts'
import { sceneStream } from '../domain/scene/scene.ts'
import { calendarDay, clockTime, DAY, HOUR, MINUTE, startOfDay } from '../domain/time.ts'
import type { Engine } from '../engine/api.ts'
import { demoActs, demoRollcall, isAct } from './demo-acts.ts'
import { demoCrane } from './demo-crane.ts'
import { demoDutyRoom, dutyRoomShape } from './demo-duty-room.ts'
import { demoNight, significant } from './demo-night.ts'
import { demoOrders } from './demo-orders.ts'
import { demoCards, idByName } from './demo-people.ts'
import { demoApprovals, demoPlans } from './demo-plans.ts'
import { demoRoster } from './demo-roster.ts'
import { demoSheets } from './demo-sheet.ts'
import type { Later } from './demo-signed.ts'

const CLOCK_TIME = /(?:[01]\d|2[0-3]):[0-5]\d/g
/** The address book is older than the day: it is no change to hand over. */
const BOOK_AGE = 30 * DAY
/** Who wrote what machines report. */
const AUTOMATIC = '自动'
const REPORTER = '黄子骞'
const CHIEF = '陈砚秋'
const OPERATOR = '江晓岚'
/** Keeps the address book. */
const KEEPER = '顾文博'
const kindByText = Object.fromEntries(logKinds.map((kind) => [logKindText[kind], kind])) as Record<
  string,
  LogKind
>
const categoryByText: Record<string, Category> = {
  自然灾害: 'natural',
  事故灾难: 'accident',
  公共卫生事件: 'health',
  社会安全事件: 'security',
}

/**
 * Writes the address book and the scripted duty day into an empty demo world, through the same door as any line, by
 * the people who are in the book; all of it or nothing. The whole day is moved by hours, in its times and in the times
 * its texts name, so that its last line was written within the last hour. Gives back what stands on signatures.
 */
export async function writeDemoDay(
  folder: string,
  engine: Pick<Engine, 'have' | 'unsent' | 'submitAll'>,
  seat: string,
  now: number,
): Promise<readonly Later[]> {
  const have = await engine.have()
  if (have.head.seq > 0 || (await engine.unsent()).count > 0) return []
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown
  const day = dutyDayShape.parse(await read('duty-day.json'))
  const people = peopleShape.parse(await read('people.json'))
  const { incidents } = incidentsShape.parse(await read('incidents.json'))
  const corrections = day.entries.flatMap(({ correction }) =>
    correction === undefined ? [] : [correction.time],
  )
  const last = Math.max(...[...day.entries.map(({ time }) => time), ...corrections].map(minutesOf))
  const sameDay = startOfDay(calendarDay(now))
  const hours = Math.floor((now - sameDay - last * MINUTE) / HOUR)
  const at = (time: string) => sameDay + minutesOf(time) * MINUTE + hours * HOUR
  const moved = (text: string) => text.replace(CLOCK_TIME, (time) => clockTime(at(time)))

  const commands: Command[] = []
  const idOfName = idByName(people)
  const add = (
    stream: string,
    type: string,
    when: number,
    who: string,
    data: Record<string, unknown>,
    post: By['post'] = null,
  ) => {
    const by: By = { seat, person: idOfName(who), post }
    const v = kindNamed(kindOf(type))?.v ?? 1
    commands.push({ id: uuid(), stream, type, v, data, by, at: when, clock: null, after: [] })
  }
  // One after the other: the book stands in the order it was written.
  for (const [n, { id, card }] of demoCards(people).entries()) {
    add(`person/${id}`, 'person.put', now - BOOK_AGE + n, KEEPER, card)
  }
  const holidays = holidaysShape.parse(await read('../../calendar/holidays.json'))
  const roomData = dutyRoomShape.parse(await read('duty-room.json'))
  const [pattern] = patterns
  const shift = pattern === undefined ? null : shiftAt(pattern, now)
  const room =
    shift === null
      ? []
      : demoDutyRoom(people, roomData, { shift: `${shift.day}.${shift.n}`, from: shift.from }, now)
  const plans = await demoPlans(join(folder, '../../plan'), now)
  const streamByKey = new Map(incidents.map(({ key }) => [key, `incident/${uuid()}`]))
  const sheets = demoSheets(incidents, (key) => streamByKey.get(key) ?? '', at, moved)
  const craneStream = streamByKey.get('crane') ?? ''
  const crane = demoCrane(craneStream, at)
  const orders = demoOrders(craneStream, at)
  const night = demoNight(craneStream, at, moved)
  const book = [...demoRoster(people, holidays, now), ...room, ...plans, ...sheets]
  const { streets } = districtShape.parse(await read('district.json'))
  const scenes = { 防风总览: uuid(), 塔吊倾覆: uuid() }
  const acts = demoActs(day, streets, (key) => streamByKey.get(key) ?? null, scenes, at)
  const callAt = new Map(
    day.entries.filter(({ kind }) => kind === '点名').map(({ time }) => [time, `rollcall/${uuid()}`]),
  )
  const calls = day.entries.flatMap(({ time, text }) => {
    const stream = callAt.get(time)
    if (stream === undefined) return []
    const missed = streets.find(({ name }) => text.includes(`缺席 1（${name}）`))
    return demoRollcall(stream, time, streets, missed?.name ?? null, at)
  })
  const said = [...book, ...crane, ...orders, ...acts, ...calls, ...night.said]
  for (const { id, stream, command, at: when, person, post } of said) {
    const by: By = { seat, person, post }
    const { type, data } = command
    commands.push({ id: id ?? uuid(), stream, type, v: 1, data, by, at: when, clock: null, after: [] })
  }
  for (const { key, title, place, street, category, level, occurred, reported } of incidents) {
    const said = { title, place, street, category: categoryByText[category], level, occurredAt: at(occurred) }
    const subtype = classesIn(title, said.category ?? null)[0]?.code ?? null
    const data = { ...said, subtype, receivedAt: at(reported), from: null }
    add(streamByKey.get(key) ?? '', 'incident.report', at(reported), REPORTER, data)
  }
  for (const entry of day.entries) {
    if (isAct(entry)) continue
    const { time, kind, text, who, incident, correction } = entry
    const isAutomatic = who === AUTOMATIC
    const stream = isAutomatic ? repeatStream('demo', text, at(time)) : `log/${uuid()}`
    const belongs = incident === undefined ? null : (streamByKey.get(incident) ?? null)
    const line = { kind: kindByText[kind], text: moved(text), incident: belongs }
    if (isAutomatic) {
      add(stream, 'log.repeat', at(time), who, { ...line, source: null, occurrence: `demo ${time}` })
    } else {
      const source = kind === '点名' ? (callAt.get(time) ?? null) : null
      add(stream, 'log.write', at(time), who, { ...line, occurredAt: null, source })
    }
    if (belongs === craneStream && significant.includes(time)) {
      const item = { item: stream, at: at(time), kind: 'log', text: line.text, source: stream }
      add(
        craneStream.replace('incident/', 'timeline/'),
        'timeline.approve',
        at(time) + 200,
        CHIEF,
        item,
        'chief',
      )
    }
    if (correction === undefined) continue
    add(stream, 'log.correct', at(correction.time), correction.who, {
      text: moved(correction.text),
      why: moved(correction.why),
    })
  }
  // The wall of the demo shows nine cameras, and a saved scene brings four of one street.
  const cameras = feedsShape.parse(await read('feeds.json')).feeds.filter(({ duty }) => duty !== true)
  const wall = sceneStream('main', calendarDay(now))
  cameras.slice(0, 9).forEach(({ id }, i) => {
    add(wall, 'scene.assign', now - 9 + i, OPERATOR, { display: 1, tile: i + 1, feed: id })
  })
  const tiles = cameras.slice(-4).map(({ id }, i) => ({ tile: i + 1, feed: id }))
  add(`preset/${uuid()}`, 'preset.save', now - 1, OPERATOR, { name: '琶洲四路', layout: '4', tiles })
  // Saved before the script puts them on the wall.
  const overview = cameras.slice(0, 9).map(({ id }, i) => ({ tile: i + 1, feed: id }))
  add(`preset/${scenes.防风总览}`, 'preset.save', at('17:20'), OPERATOR, {
    name: '防风总览',
    layout: '9',
    tiles: overview,
  })
  add(`preset/${scenes.塔吊倾覆}`, 'preset.save', at('21:20'), OPERATOR, craneScene(craneStream))
  commands.sort((a, b) => a.at - b.at)
  const kept = await engine.submitAll(commands)
  if (!kept.ok) throw new Error(`demo data refused: ${kept.reason}`)
  return [...demoApprovals(plans), ...night.later]
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The scene of the crane's night: two pictures of the street, and what everybody before the wall has to know. */
function craneScene(incident: string) {
  const board = (kind: BoardKind) => boardFeed({ kind, incident })
  const feeds = [
    ...['cam-07', board('clock'), board('plan')],
    ...[board('fourone'), board('factsheet'), 'cam-08'],
    ...[board('deadline'), board('order'), board('timeline')],
  ]
  return { name: '塔吊倾覆', layout: '9', tiles: feeds.map((feed, i) => ({ tile: i + 1, feed })) }
}
