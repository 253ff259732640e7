import { recipientKey } from '../domain/order/recipient.ts'
import type { Said } from './demo-roster.ts'

type Steps = Partial<Record<'acknowledge' | 'arrive' | 'feedback', string>>
/** Who was told at 21:01, when each answered by telephone, and what he reported. */
const told: readonly { readonly name: string; readonly steps: Steps; readonly words: string }[] = [
  {
    name: '消防救援大队琶洲站',
    steps: { acknowledge: '21:01', arrive: '21:15', feedback: '21:44' },
    words: '搜救 B 区，救出 4 人',
  },
  {
    name: '120 急救指挥中心',
    steps: { acknowledge: '21:02', arrive: '21:17', feedback: '21:39' },
    words: '4 台车，2 人已送医',
  },
  {
    name: '公安海珠分局',
    steps: { acknowledge: '21:02', arrive: '21:13', feedback: '21:30' },
    words: '警戒 300 米，涉事 3 人控制',
  },
  {
    name: '区住建局',
    steps: { acknowledge: '21:03', arrive: '21:24', feedback: '21:36' },
    words: '牵头；图纸已到现场',
  },
  { name: '区城管局', steps: { acknowledge: '21:06', arrive: '21:38' }, words: '' },
  { name: '应急抢险队 1 组', steps: { acknowledge: '21:05' }, words: '' },
]

/** Orders of the crane as the scripted evening tells them: each answer came by telephone and was written down. */
export function demoOrders(incident: string, at: (time: string) => number): Said[] {
  const stream = incident.replace('incident/', 'order/')
  const say = (time: string, after: number, command: Said['command']): Said => ({
    stream,
    at: at(time) + after,
    command,
    person: 'huang-ziqian',
    post: 'officer',
  })
  const recipients = told.map(({ name }) => ({
    key: recipientKey({ type: 'unit', id: null, name }),
    type: 'unit' as const,
    id: null,
    name,
    phone: null,
  }))
  const issue = say('21:01', 0, {
    type: 'order.issue',
    data: {
      incident,
      text: '立即赶赴振兴大街 16 号，开展搜救、警戒、医疗救护，到场后向现场指挥报到。',
      recipients,
      deadlines: { acknowledge: 5, arriveBy: at('21:40'), feedbackBy: null, completeBy: null },
      place: '琶洲街道振兴大街 16 号',
      point: null,
      attachments: [],
      from: null,
      replaces: null,
      needs: { arrive: true, complete: false },
    },
  })
  const answers = told.flatMap(({ name, steps, words }, place) => {
    const recipient = recipientKey({ type: 'unit', id: null, name })
    const by = (time: string) => ({ recipient, byPhone: true, name: `${name}值班员`, at: at(time) })
    const made: Said[] = [
      say('21:01', place + 1, {
        type: 'order.phone',
        data: { recipient, person: `${name}值班员`, at: at('21:01'), readBack: true, text: '' },
      }),
    ]
    const { acknowledge, arrive, feedback } = steps
    if (acknowledge !== undefined) {
      const data = { ...by(acknowledge), repeat: '赶赴振兴大街 16 号' }
      made.push(say(acknowledge, 10 + place, { type: 'order.acknowledge', data }))
    }
    if (arrive !== undefined) made.push(say(arrive, 20 + place, { type: 'order.arrive', data: by(arrive) }))
    if (feedback !== undefined) {
      const data = { ...by(feedback), text: words, attachments: [] }
      made.push(say(feedback, 30 + place, { type: 'order.feedback', data }))
    }
    return made
  })
  return [issue, ...answers].sort((a, b) => a.at - b.at)
}
