import type { PlainEvent, PlainHistory } from './plain-history.ts'

/** 模板一版接一版；采用过模板的才定人、记落实；落实的凭据就是模板要的那一种，到人的都确认过；没有落实的不撤回。 */
export function fouroneFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const versions = new Map<string, number>()
  const askedByStream = new Map<string, Map<string, string>>()
  const proved = new Set<string>()
  for (const event of events) {
    const { seq, stream, type, data } = event
    const say = (fault: string) => faults.push(`第 ${seq} 条：${fault}`)
    if (type === 'template.saved') {
      const before = versions.get(stream) ?? 0
      if (data.version !== before + 1 || data.base !== before) say('模板的版本没有接上')
      versions.set(stream, data.version)
    }
    if (!stream.startsWith('fourone/') || type === 'fourone.shown') continue
    if (type === 'fourone.adopted') {
      askedByStream.set(stream, new Map(data.items.map((one: Asked) => [one.key, one.proof])))
      continue
    }
    const asked = askedByStream.get(stream)
    const place = `${stream}#${data.item}`
    if (asked === undefined) say('没有采用模板')
    else if (!asked.has(data.item)) say('模板里没有这一项')
    if (type === 'fourone.proved') {
      for (const fault of proofFaults(event, asked?.get(data.item))) say(fault)
      proved.add(place)
    }
    if (type === 'fourone.withdrawn' && !proved.delete(place)) say('没有落实就撤回')
  }
  return faults
}

interface Asked {
  key: string
  proof: string
}

function proofFaults({ data, at }: PlainEvent, asked: string | undefined): string[] {
  const { type, person, confirmed, ref, version, people, links, attachments } = data.proof
  const named = `${ref}@${version}`
  return [
    type === asked ? '' : '凭据不是模板要的那一种',
    type === 'person' && (person === null || !confirmed) ? '到人而没有确认' : '',
    type === 'factsheet' && !/^factsheet\/.+@\d+$/.test(named) ? '没有指明哪一版口径' : '',
    type === 'plan' && !/^(plan|scheme)\/.+@\d+$/.test(named) ? '没有指明哪一版方案' : '',
    type === 'place' && !/^headquarters\//.test(named) ? '没有指明指挥部' : '',
    type === 'link' && !links?.length ? '没有指明链路' : '',
    type === 'list' && !people?.length && !attachments?.length ? '名单上没有人，也没有成文的名单' : '',
    data.proof.at > at ? '落实在将来' : '',
  ].filter((fault) => fault !== '')
}
