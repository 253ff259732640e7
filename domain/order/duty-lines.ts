import { firstOf, type LinesOf, type Place, type Said } from '../automatic/automatic.ts'
import { howLong, MINUTE } from '../time.ts'
import type { OrderFact } from './order.ts'
import { rungText } from './steps.ts'

/**
 * Lines of the duty log an order makes: given, by phone too, refused, signed for late, told on to others, reported, done, and how it
 * ended. 送达、已读 and what was signed for in time stand in its own ladder only. Answers of many within an hour are one line.
 */
export const orderLines: LinesOf<OrderFact> = {
  'order.issued'({ recipients, text }, place) {
    const names = recipients.map(({ name }) => name)
    const whom = names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${names.length} 家` : names.join('、')
    return of(place, `${nameIn(place)}下达 ${whom}：${text}`)
  },
  'order.acknowledged'({ recipient, at }, place) {
    const issued = firstOf(place, 'order.issued')
    if (issued === null) return null
    const taken = (at ?? place.told.at) - issued.told.at
    const limit = issued.data.deadlines.acknowledge * MINUTE
    if (taken <= limit) return null
    const who = whoIn(place, recipient)
    const text = `${who} 迟签收${nameIn(place)}，用时 ${howLong(taken)}，限 ${howLong(limit)}`
    return many(place, 'late', '迟签收', who, text, at)
  },
  'order.refused'({ recipient, why, at }, place) {
    const who = whoIn(place, recipient)
    return many(place, 'refused', '拒收', `${who}（${why}）`, `${who} 拒收${nameIn(place)}：${why}`, at)
  },
  'order.reported'({ recipient, text, at }, place) {
    const who = whoIn(place, recipient)
    return many(place, 'reported', '反馈', who, `${who} 反馈${nameIn(place)}：${text}`, at)
  },
  'order.completed'({ recipient, text, at }, place) {
    const due = firstOf(place, 'order.issued')?.data.deadlines.completeBy ?? null
    const late = due === null ? 0 : (at ?? place.told.at) - due
    const who = whoIn(place, recipient)
    const delay = late > 0 ? `（超时 ${howLong(late)}）` : ''
    return many(
      place,
      'completed',
      '完成',
      `${who}${delay}`,
      `${who} 完成${nameIn(place)}${delay}：${text}`,
      at,
    )
  },
  'order.phoned'({ recipient, person, readBack, at }, place) {
    const who = whoIn(place, recipient)
    const heard = `${person}接，${readBack ? '已复诵' : '未复诵'}`
    return many(
      place,
      'phoned',
      '电话下达',
      readBack ? who : `${who}（未复诵）`,
      `${nameIn(place)}电话下达 ${who}，${heard}`,
      at,
    )
  },
  'order.missed'({ recipient, person, phone, at }, place) {
    const who = whoIn(place, recipient)
    const rang = `${person} ${phone}`
    return many(
      place,
      'missed',
      '电话未接通',
      `${who}（${rang}）`,
      `${nameIn(place)}打 ${who}，${rang} 未接通`,
      at,
    )
  },
  'order.escalated'({ recipient, rung, to }, place) {
    if (rung === 'remind') return null
    const who = whoIn(place, recipient)
    const told = to === null ? '' : `（${to.name}）`
    const text = `${who} 未签收${nameIn(place)}，${rungText[rung]}${told}`
    return many(place, `escalated ${rung}`, `未签收，${rungText[rung]}`, `${who}${told}`, text)
  },
  'order.recalled': ({ why }, place) => of(place, `撤回${nameIn(place)}：${why}`),
  'order.replaced': (_, place) => of(place, `${nameIn(place)}由新指令替换`),
  'order.supervised': ({ note }, place) => of(place, `督办${nameIn(place)}：${note}`),
  'order.settled': ({ proof }, place) => of(place, `${nameIn(place)}凭据办结：${proof}`),
  'order.contested': ({ recipient, text, why }, place) =>
    of(place, `${nameIn(place)}存疑：${whoIn(place, recipient)}，${why}，${text}`),
}

function of(place: Place<OrderFact>, words: string): Said {
  // The space behind the number parts it from a word, not from a stop.
  const text = words.replaceAll(/(令 \d+) (?=[，：（])/gu, '$1')
  return { kind: 'order', text, incident: firstOf(place, 'order.issued')?.data.incident ?? null }
}

function many(
  place: Place<OrderFact>,
  sort: string,
  what: string,
  whom: string,
  text: string,
  happenedAt: number | null = null,
): Said {
  return { ...of(place, text), happenedAt, together: { sort, what: `${nameIn(place)}${what}`, whom } }
}

/** `令 12`; without a number yet `指令`. */
function nameIn(place: Place<OrderFact>): string {
  const number = firstOf(place, 'order.issued')?.told.number ?? null
  return number === null ? '指令' : `令 ${Number(number.slice(number.lastIndexOf('-') + 1))} `
}

function whoIn(place: Place<OrderFact>, key: string): string {
  const recipients = firstOf(place, 'order.issued')?.data.recipients ?? []
  return recipients.find((one) => one.key === key)?.name ?? key
}
