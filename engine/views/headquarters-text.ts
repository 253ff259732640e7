import { commandPostText, type HeadquartersFact, workStepText } from '../../domain/headquarters/shapes.ts'
import { unreachable } from '../../domain/model.ts'
import { named } from './moment-rows.ts'

/**
 * A fact of the headquarters in one line of Chinese, and when it happened where that was said; null for what is no event of the
 * incident. People stand as `named`: their names are put in when it is read.
 */
export function headquartersText(fact: HeadquartersFact): { text: string; at: number | null } | null {
  const now = (text: string) => ({ text, at: null })
  switch (fact.type) {
    case 'headquarters.taken':
      return {
        text: `${who(fact.data)}先到，${commandPostText[fact.data.post]}${tail(fact.data.brief)}`,
        at: fact.data.takenAt,
      }
    case 'headquarters.transferred': {
      const act = fact.data.from === null ? '任命' : '移交'
      return now(`${commandPostText[fact.data.post]}${act}${who(fact.data)}${tail(fact.data.brief)}`)
    }
    case 'headquarters.contested':
      return now(`指挥权存疑：${fact.data.why}`)
    case 'headquarters.settled':
      return now(`裁定指挥权${tail(fact.data.why)}`)
    case 'headquarters.opened':
      return now(`${fact.data.name}开设，${fact.data.place}`)
    case 'headquarters.moved':
      return now(`现场指挥部移到${fact.data.place}${tail(fact.data.why)}`)
    case 'headquarters.shut':
      return now(`现场指挥部撤收${tail(fact.data.why)}`)
    case 'headquarters.grouped':
      return now(`设${fact.data.name}`)
    case 'headquarters.dismissed':
      return now(`撤销一个组${tail(fact.data.why)}`)
    case 'headquarters.arrived':
      return {
        text: `${who(fact.data)}到场${fact.data.duty === '' ? '' : `，${fact.data.duty}`}`,
        at: fact.data.arrivedAt,
      }
    case 'headquarters.stepped':
      return { text: `${workStepText[fact.data.step]}${tail(fact.data.note)}`, at: fact.data.doneAt }
    case 'headquarters.retreated':
      return now(`撤离令：${fact.data.area}，${fact.data.why}`)
    case 'headquarters.reentered':
      return now(`恢复进入：${fact.data.why}`)
    case 'headquarters.assigned':
    case 'headquarters.relieved':
    case 'headquarters.left':
    case 'headquarters.filed':
    case 'headquarters.struck':
    case 'headquarters.shown':
      return null
    default:
      return unreachable(fact)
  }
}

const tail = (words: string) => (words === '' ? '' : `：${words}`)

/** Unit and person; the name of one who is in no address book is personal and stays out of the line. */
function who({ person, unit }: { person: string | null; unit: string }): string {
  return `${unit}${person === null ? '' : named(person)}` || '有人'
}
