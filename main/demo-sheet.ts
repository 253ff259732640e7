import { v7 as uuid } from 'uuid'
import type { Figures } from '../domain/factsheet/shapes.ts'
import { builtInProfile, defaultProfileId } from '../domain/profile/profiles.ts'
import { MINUTE } from '../domain/time.ts'
import type { Said } from './demo-roster.ts'

interface Version {
  /** When it was approved in the script; proposed two minutes before. */
  readonly time: string
  readonly values: Readonly<Partial<Record<keyof Figures, number>>>
  readonly reasons: Readonly<Partial<Record<keyof Figures, string>>>
}
/** 口径 of the crane as the scripted day tells it: two versions named there, the first one before them. */
const versions: readonly Version[] = [
  { time: '21:16', values: { dead: 1, injured: 2, missing: 4 }, reasons: {} },
  {
    time: '21:31',
    values: { dead: 1, injured: 3, serious: 1, missing: 4, movedPeople: 90, movedHouseholds: 38 },
    reasons: {},
  },
  {
    time: '21:41',
    values: { dead: 1, injured: 4, serious: 1, missing: 3, movedPeople: 113, movedHouseholds: 46 },
    reasons: { missing: '1 人从北侧作业面救出送医，计入受伤' },
  },
]

/** What had gone out that evening, told by phone or another system before this desk had a report of it. */
const told: readonly {
  readonly key: string
  readonly clock: string
  readonly time: string
  readonly note: string
}[] = [
  { key: 'tunnel', clock: 'n-disaster', time: '19:50', note: '国家自然灾害灾情管理系统' },
  { key: 'beishan', clock: 'n-disaster', time: '21:10', note: '国家自然灾害灾情管理系统' },
]

/**
 * Fact sheet and reporting deadlines of the demo's incidents. `streamOf` gives the incident's stream, `at` the moved time of
 * the script, `moved` the times inside its texts.
 */
export function demoSheets(
  keys: readonly { readonly key: string; readonly reported: string }[],
  streamOf: (key: string) => string,
  at: (time: string) => number,
  moved: (text: string) => string,
): Said[] {
  const rules = builtInProfile(defaultProfileId)
  if (rules === undefined) return []
  const { id: profile, name, checked } = rules
  const started = keys.map(
    ({ key, reported }): Said => ({
      stream: streamOf(key).replace('incident', 'deadline'),
      at: at(reported) + 1,
      person: 'huang-ziqian',
      post: 'officer',
      command: {
        type: 'deadline.start',
        data: { profile, version: 0, name, checked, steps: [...rules.steps] },
      },
    }),
  )
  const done = told.map(
    ({ key, clock, time, note }): Said => ({
      stream: streamOf(key).replace('incident', 'deadline'),
      at: at(time),
      person: 'huang-ziqian',
      post: 'officer',
      command: { type: 'deadline.done', data: { clock, doneAt: at(time), note } },
    }),
  )
  const sheet = streamOf('crane').replace('incident', 'factsheet')
  const numbers = versions.flatMap(({ time, values, reasons }, base): Said[] => {
    const proposal = uuid()
    const asOf = at(time) - 2 * MINUTE
    const figures: Figures = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        { value, source: '消防救援大队', from: null, asOf },
      ]),
    )
    const { dead, injured, missing } = values
    const statement = moved(
      `20:52 许，琶洲街道振兴大街 16 号在建工地一台塔吊在强风中倾覆，砸中三层作业面。截至 ${time}，造成 ${dead} 人死亡、${injured} 人受伤，${missing} 人失联，搜救正在进行。`,
    )
    return [
      {
        id: proposal,
        stream: sheet,
        at: asOf,
        person: 'huang-ziqian',
        post: 'officer',
        command: { type: 'factsheet.propose', data: { base, figures, statement, reasons } },
      },
      {
        stream: sheet,
        at: at(time),
        person: 'tan-liren',
        post: 'commander',
        command: { type: 'factsheet.approve', data: { proposal } },
      },
    ]
  })
  return [...started, ...done, ...numbers]
}
