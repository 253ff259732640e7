import type { CarriedItem } from '../../../domain/carried/carried.ts'
import { clockTime } from '../../../domain/time.ts'
import type { FeedTree, LinkState } from '../../../protocol/desk.ts'

/** 公共财物清点 (值班守则, domain practice): counted at every handover. Editable data, 未核验. */
export const equipment = [
  { key: 'phones', name: '值班电话、值班手机', text: '在位，能拨能接' },
  { key: 'satellite', name: '卫星电话', text: '在位，电量足' },
  { key: 'radio', name: '对讲机', text: '在位，电量足' },
  { key: 'car', name: '值班车辆', text: '在位，油量够用' },
  { key: 'keys', name: '钥匙、门禁卡、工作证卡', text: '点清，在位' },
  { key: 'secret', name: '涉密件、印章', text: '点清，锁好' },
] as const

const item = (
  key: string,
  group: CarriedItem['group'],
  title: string,
  text: string,
  since: number | null = null,
): CarriedItem => ({ key, group, title, text, source: null, owner: null, since, due: null, level: null })

/** The machine that sees something: its seat, and how people call it. */
export interface Machine {
  readonly seat: string
  readonly alias: string
}
const MACHINE = 'machine/'

/** What other machines saw stays on a sheet written anew here: each takes back only its own. */
export function seenElsewhere(items: readonly CarriedItem[], { seat }: Machine): CarriedItem[] {
  return items
    .filter(({ key }) => key.startsWith(MACHINE) && !key.startsWith(`${MACHINE}${seat}/`))
    .map(({ key, group, title, text, source, owner, since, due, level }) => ({
      key,
      group,
      title,
      text,
      source,
      owner,
      since,
      due,
      level,
    }))
}

/**
 * What only this machine sees and a shift has to know: links that are down, pictures that are gone, commands that never
 * left, each under the name of its seat; and the things to be counted. Texts name no ages, so that an item changes only when
 * the matter does.
 */
export function machineItems(
  { seat, alias }: Machine,
  links: readonly LinkState[],
  tree: FeedTree | null,
  waiting: readonly { stream: string; at: number }[],
): CarriedItem[] {
  const seen = (key: string, title: string, text: string, since: number) =>
    item(`${MACHINE}${seat}/${key}`, 'link', `${title}（${alias} 席看到）`, text, since)
  const down = links
    .filter(({ state }) => state === 'down' || state === 'refused')
    .map(({ service, name, since, words }) =>
      seen(`link/${service}`, `${name}断开`, words ?? '连接断开，指挥台会自己重连', since),
    )
  const names = new Map(tree?.feeds.map(({ id, name }) => [id, name]))
  const dark = (tree?.states ?? [])
    .filter(({ state }) => state === 'lost')
    .map(({ feed, why, since }) =>
      seen(`feed/${feed}`, `画面中断：${names.get(feed) ?? feed}`, why ?? '没有画面', since),
    )
  // What is said at the handover itself waits too, of course.
  const others = waiting.filter(({ stream }) => !/^(handover|shift)\//.test(stream))
  const [oldest] = others
  const unsent =
    oldest === undefined
      ? []
      : [
          seen(
            'unsent',
            '有记录还没有送到中心',
            `本机最早的一条是 ${clockTime(oldest.at)} 记的；连上中心会自己送，不要关机`,
            oldest.at,
          ),
        ]
  const things = equipment.map(({ key, name, text }) => item(`equipment/${key}`, 'equipment', name, text))
  return [...down, ...dark, ...unsent, ...things]
}
