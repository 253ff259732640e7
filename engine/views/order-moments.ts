import type { OrderFact } from '../../domain/order/order.ts'
import { rungText } from '../../domain/order/steps.ts'
import type { ToldFact } from '../view.ts'
import type { TextMoment } from './moment-rows.ts'

/**
 * What of an order belongs on the line of its incident: that it was given, by phone too, who arrived, reported, refused or
 * finished, and how it ended. 送达, 已读 and 签收 stand in the ladder only. Null for those.
 */
export function orderMoment(
  stream: string,
  { fact, told }: ToldFact,
  nameOf: (recipient: string) => string | undefined,
): TextMoment | null {
  const words = wordsOf(fact as OrderFact, told.number, nameOf)
  if (words === null) return null
  const { at = null } = fact.data as { at?: number | null }
  return { key: `${stream}#${told.command}`, at: at ?? told.at, text: words.slice(0, 4000), told }
}

function wordsOf(
  fact: OrderFact,
  number: string | null,
  nameOf: (recipient: string) => string | undefined,
): string | null {
  const who = (recipient: string, what: string) => {
    const name = nameOf(recipient)
    return name === undefined ? null : `${name}${what}`
  }
  switch (fact.type) {
    case 'order.issued': {
      const said =
        number === null ? '下达指令' : `令 ${Number(number.slice(number.lastIndexOf('-') + 1))} 下达`
      const names = fact.data.recipients.map(({ name }) => name)
      const whom = names.length > 3 ? `${names.length} 家` : names.join('、')
      return `${said} ${whom}：${fact.data.text}`
    }
    case 'order.refused':
      return who(fact.data.recipient, `拒收指令：${fact.data.why}`)
    case 'order.arrived':
      return who(fact.data.recipient, '到场')
    case 'order.reported':
      return who(fact.data.recipient, `：${fact.data.text}`)
    case 'order.completed':
      return who(fact.data.recipient, `完成：${fact.data.text}`)
    case 'order.phoned':
      return who(
        fact.data.recipient,
        `电话下达，${fact.data.person}接${fact.data.readBack ? '，已复述' : ''}`,
      )
    case 'order.missed':
      return who(fact.data.recipient, `电话未接通：${fact.data.person} ${fact.data.phone}`)
    case 'order.escalated':
      return fact.data.rung === 'remind'
        ? null
        : who(
            fact.data.recipient,
            `未签收，${rungText[fact.data.rung]}${fact.data.to === null ? '' : ` ${fact.data.to.name}`}`,
          )
    case 'order.recalled':
      return `撤回指令：${fact.data.why}`
    case 'order.replaced':
      return '指令由新指令替换'
    case 'order.supervised':
      return `督办：${fact.data.note}`
    case 'order.settled':
      return `指令凭据办结：${fact.data.proof}`
    case 'order.contested':
      return `存疑：${fact.data.why}，${fact.data.text}`
    default:
      return null
  }
}
