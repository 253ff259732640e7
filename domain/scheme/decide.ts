import { canonical } from '../canonical.ts'
import { isLeading } from '../headquarters/is-leading.ts'
import { grown, seenByOf } from '../headquarters/seen-by.ts'
import { type Headquarters, noHeadquarters } from '../headquarters/state.ts'
import { accept, type Circumstances, type Decision, type KindRef, reject } from '../model.ts'
import { signatureDoubt } from '../signed.ts'
import type { Scheme, SchemeCommand, SchemeFact } from './scheme.ts'

// References and not the kinds themselves: they may look at this one.
const headquarters: KindRef<Headquarters> = { name: 'headquarters', initial: noHeadquarters }
const incident: KindRef<{ readonly status: string }> = { name: 'incident', initial: { status: 'none' } }

/** What the commander signs, canonical JSON. */
export function schemeWords(said: {
  scheme: string
  version: number
  digest: string
  person: string
}): string {
  return canonical({ act: 'scheme.sign', ...said })
}

/** Save → sign → void. What is signed lacks no section, and is what its signer had before him. */
export function decideScheme(
  state: Scheme,
  command: SchemeCommand,
  circumstances: Circumstances,
): Decision<SchemeFact> {
  const { id, see } = circumstances
  const decision = decide(state, command, circumstances)
  if (!decision.ok) return decision
  const seen = grown(state.seen, seenByOf(see, id))
  const shown: SchemeFact[] = seen === null ? [] : [{ type: 'scheme.shown', data: seen }]
  return accept<SchemeFact>([...shown, ...decision.facts.map(({ fact }) => fact)])
}

function decide(state: Scheme, command: SchemeCommand, circumstances: Circumstances): Decision<SchemeFact> {
  const { id, see } = circumstances
  switch (command.type) {
    case 'scheme.save': {
      if (see(incident, id).status === 'none') return reject('没有这起事件，请先登记事件')
      if (command.data.base > state.versions.length) return reject('依据的版本还没有同步到本机，请稍候再存')
      const hasWords = Object.values(command.data.sections).some((lines) => lines.length > 0)
      return hasWords
        ? accept<SchemeFact>({ type: 'scheme.saved', data: command.data })
        : reject('方案还一句都没有，请先取现有材料或写几句')
    }
    case 'scheme.sign':
      return sign(state, command.data, circumstances)
    case 'scheme.void': {
      const { version } = command.data
      if (!state.signed.includes(version)) return reject('这一版没有签发，不用作废')
      if (state.voided.includes(version)) return reject('这一版已经作废')
      return accept<SchemeFact>({ type: 'scheme.voided', data: command.data })
    }
  }
}

function sign(
  state: Scheme,
  data: Extract<SchemeCommand, { type: 'scheme.sign' }>['data'],
  circumstances: Circumstances,
): Decision<SchemeFact> {
  const { id, at, by, see } = circumstances
  const { version, digest } = data
  const meant = state.versions[version - 1]
  if (meant === undefined) return reject('没有这一版，可能还没有同步到本机，请稍候再试')
  if (by.person === null) return reject('签发要用本人的口令签字，请先选签字人')
  const { links, current } = see(headquarters, id)
  const commander = links.find((one) => one.id === current)?.person ?? null
  if (by.person !== commander && !isLeading(by, at, see)) {
    return reject('方案由现任指挥、指挥长或带班领导签发，请由其签字')
  }
  if (meant.digest !== digest) return reject('签的内容与这一版不同，请重新打开再签')
  if (state.voided.includes(version)) return reject('这一版已经作废，请另存一版再签')
  if (state.signed.includes(version)) return reject('这一版已经签发，不用再签')
  if (meant.lacks.length > 0) {
    return reject(`还缺${meant.lacks.join('、')}，请补齐再签；没有的写“不涉及”`)
  }
  const said = { person: by.person, scheme: `scheme/${id}`, version, digest }
  const doubt = signatureDoubt(circumstances, data, said, '方案')
  return accept<SchemeFact>({ type: 'scheme.signed', data: { ...data, doubt } })
}
