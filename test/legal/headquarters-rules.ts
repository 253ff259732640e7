import type { PlainHistory } from './plain-history.ts'

/**
 * 指挥权：同一环只移交一次，再移交的一定列为存疑；裁定的是有争议的；派人只派到设了的组和职务；没开设就不移位、不撤收；
 * 重要时间线上没有选上的不撤下，同一条不选两次。
 */
export function headquartersFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const rooms = new Map<string, Room>()
  const lines = new Map<string, Set<string>>()
  events.forEach(({ stream, type, seq, data, command }, index) => {
    const verb = type.slice(type.indexOf('.') + 1)
    const say = (words: string) => faults.push(`第 ${seq} 条：${words}`)
    if (stream.startsWith('headquarters/')) {
      const room = rooms.get(stream) ?? newRoom()
      rooms.set(stream, room)
      const isDoubted = events
        .slice(index)
        .some((one) => one.command === command && one.type === 'headquarters.contested')
      judge(room, { verb, data, command, isDoubted }, say)
    }
    if (stream.startsWith('timeline/')) {
      const items = lines.get(stream) ?? new Set<string>()
      lines.set(stream, items)
      if (verb === 'approved' && items.has(data.item)) say('同一条选了两次')
      if (verb === 'withdrawn' && !items.has(data.item)) say('撤下了没有选上的一条')
      if (verb === 'approved') items.add(data.item)
      else if (verb === 'withdrawn') items.delete(data.item)
    }
  })
  return faults
}

interface Room {
  commander: string | null
  disputed: Set<string>
  isOpen: boolean
  roles: Map<string, string[]>
}
const newRoom = (): Room => ({ commander: null, disputed: new Set(), isOpen: false, roles: new Map() })

// biome-ignore lint/suspicious/noExplicitAny: data of any fact
type Said = { verb: string; data: any; command: string; isDoubted: boolean }

function judge(room: Room, { verb, data, command, isDoubted }: Said, say: (words: string) => void): void {
  switch (verb) {
    case 'taken':
      if (room.commander !== null && !isDoubted) say('已有人指挥又有人接管，没有列为存疑')
      if (room.commander === null) room.commander = command
      break
    case 'transferred':
      if (room.commander !== null && room.commander !== data.from && !isDoubted) {
        say('指挥权移交了两次，没有列为存疑')
      }
      if (data.words.length < 2) say('移交没有签字')
      if (!isDoubted) room.commander = command
      break
    case 'contested':
      for (const one of [...data.rivals, command]) room.disputed.add(one)
      break
    case 'settled':
      if (!room.disputed.has(data.keep)) say('裁定的不是有争议的一位')
      room.commander = data.keep
      room.disputed = new Set()
      break
    case 'opened':
      if (room.isOpen) say('现场指挥部开设了两次')
      room.isOpen = true
      break
    case 'moved':
    case 'shut':
      if (!room.isOpen) say('没有开设就移位或撤收')
      if (verb === 'shut') room.isOpen = false
      break
    case 'grouped':
      room.roles.set(
        data.group,
        data.roles.map(({ role }: { role: string }) => role),
      )
      break
    case 'dismissed':
      if (!room.roles.delete(data.group)) say('撤了没有的组')
      break
    case 'assigned':
      if (!room.roles.get(data.group)?.includes(data.role)) say('派到了没有的组或职务')
  }
}
