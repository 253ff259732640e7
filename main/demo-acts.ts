import { v7 as uuid } from 'uuid'
import type { DutyDay, Incidents } from '../domain/district.ts'
import { recipientKey } from '../domain/order/recipient.ts'
import { sceneStream } from '../domain/scene/scene.ts'
import { calendarDay, MINUTE } from '../domain/time.ts'
import type { Said } from './demo-roster.ts'

type Entry = DutyDay['entries'][number]
type At = (time: string) => number
type Street = { readonly code: string; readonly name: string }

const OFFICER = { person: 'huang-ziqian', post: 'officer' } as const
const CALLER = { person: 'su-wanyi', post: 'officer' } as const
const OPERATOR = { person: 'jiang-xiaolan', post: 'wall' } as const
const ALL = '18 个街道'
/** Lines of the script that `demo-orders.ts` and `demo-report.ts` do: the order at the crane, and its report by phone. */
const doneElsewhere: readonly string[] = ['21:01', '21:09']
/** When an order was carried out, in minutes after it was given; others are being carried out. */
const doneAfter: Readonly<Record<string, number>> = { '09:20': 150, '14:00': 58, '18:27': 21, '19:38': 115 }
/** Whom nothing but a telephone reached, and when. */
const phonedAt: Readonly<Record<string, string>> = { '21:40': '21:42' }

/** Is this line of the script something that is done, and tells the log by itself? */
export function isAct({ kind, time }: Entry): boolean {
  return kind === '指令' || kind === '切屏' || doneElsewhere.includes(time)
}

/** What the script tells of orders and wall scenes, as the acts they were. `streamOf` gives an incident's stream. */
export function demoActs(
  { entries }: DutyDay,
  streets: readonly Street[],
  streamOf: (key: Incidents['incidents'][number]['key']) => string | null,
  scenes: Readonly<Record<string, string>>,
  at: At,
): Said[] {
  return entries.filter(isAct).flatMap((entry) => {
    if (doneElsewhere.includes(entry.time)) return []
    if (entry.kind === '切屏') return applied(entry, scenes, at)
    return ordered(entry, streets, entry.incident === undefined ? null : streamOf(entry.incident), at)
  })
}

function applied({ time, text }: Entry, scenes: Readonly<Record<string, string>>, at: At): Said[] {
  const preset = Object.entries(scenes).find(([name]) => text.includes(name))?.[1]
  if (preset === undefined) return []
  return [
    {
      ...OPERATOR,
      stream: sceneStream('main', calendarDay(at(time))),
      at: at(time),
      command: { type: 'scene.apply', data: { display: 1, preset } },
    },
  ]
}

/** `令 22 → 公安海珠分局：封闭隧道`: the number is the centre's own. */
function ordered(
  { time, text, who }: Entry,
  streets: readonly Street[],
  incident: string | null,
  at: At,
): Said[] {
  const [, names = '', words = ''] = /→ ([^：]+)：(.+)$/u.exec(text) ?? []
  const stream = `order/${uuid()}`
  const recipients = (names === ALL ? streets.map(({ name }) => name) : names.split('、')).map((name) => {
    const street = streets.find((one) => one.name === name)
    const type = street === undefined ? ('unit' as const) : ('street' as const)
    const id = street?.code ?? null
    return { key: recipientKey({ type, id, name }), type, id, name, phone: null }
  })
  const by = who === '陈砚秋' ? { person: 'chen-yanqiu', post: 'chief' as const } : OFFICER
  const say = (
    when: number,
    command: Said['command'],
    teller: Pick<Said, 'person' | 'post'> = OFFICER,
  ): Said => ({
    ...teller,
    stream,
    at: when,
    command,
  })
  const issue = say(
    at(time),
    {
      type: 'order.issue',
      data: {
        incident,
        text: words.split('；街道桥')[0] ?? words,
        recipients,
        deadlines: { acknowledge: 10, arriveBy: null, feedbackBy: null, completeBy: null },
        place: '',
        point: null,
        attachments: [],
        from: null,
        replaces: null,
        needs: { arrive: false, complete: true },
      },
    },
    by,
  )
  const phoned = phonedAt[time]
  const done = doneAfter[time]
  const answers = recipients.flatMap(({ key, name }, place): Said[] => {
    const person = `${name}值班员`
    const said = (when: number) => ({ recipient: key, byPhone: true, name: person, at: when })
    if (phoned !== undefined) {
      const when = at(phoned)
      return [
        say(when, {
          type: 'order.phone',
          data: { recipient: key, person, at: when, readBack: true, text: '' },
        }),
      ]
    }
    const signed = at(time) + 10_000 + place * 12_000
    const finished = done === undefined ? null : at(time) + done * MINUTE + place * 90_000
    return [
      say(signed, { type: 'order.acknowledge', data: { ...said(signed), repeat: words.slice(0, 40) } }),
      ...(finished === null
        ? []
        : [
            say(finished, {
              type: 'order.complete',
              data: { ...said(finished), text: '已办，情况已报值班室', attachments: [] },
            }),
          ]),
    ]
  })
  return [issue, ...answers]
}

/** A roll call of the script, as it was held: whoever `missed` answered only when he was rung. Its line stands in the script. */
export function demoRollcall(
  stream: string,
  time: string,
  streets: readonly Street[],
  missed: string | null,
  at: At,
): Said[] {
  const begin = at(time) - 8 * MINUTE
  const say = (when: number, command: Said['command']): Said => ({ ...CALLER, stream, at: when, command })
  const answers = streets.flatMap(({ code, name }, place): Said[] => {
    const when = begin + (place + 1) * 20_000
    const isMissed = name === missed
    const answer = say(when, {
      type: 'rollcall.answer',
      data: {
        street: code,
        result: isMissed ? 'fault' : 'present',
        seconds: isMissed ? null : 4 + ((place * 7) % 11),
        still: null,
        postCorrect: isMissed ? null : true,
        quality: isMissed ? 'none' : 'clear',
        remark: '',
      },
    })
    if (!isMissed) return [answer]
    const phone = { street: code, reached: true, by: '值班员', words: '会议室断电，人在岗' }
    return [answer, say(when + 6 * MINUTE, { type: 'rollcall.phone', data: phone })]
  })
  return [
    say(begin, { type: 'rollcall.begin', data: { at: begin, streets: [...streets], limit: 30 } }),
    ...answers,
    say(at(time), { type: 'rollcall.finish', data: { why: '' } }),
  ]
}
