import { accept, type Circumstances, type Decision, reject } from '../model.ts'
import { signatureDoubt } from '../signed.ts'
import { isLeading } from './is-leading.ts'
import type { HeadquartersCommand, HeadquartersFact } from './shapes.ts'
import type { Headquarters } from './state.ts'
import { transferSaid } from './words.ts'

type Said<V extends string> = Extract<HeadquartersCommand, { type: `headquarters.${V}` }>['data']

/**
 * 先到先指挥: who came first with a force commands until somebody is named. It has happened, so it is recorded; where another
 * has command already, a leader settles who commands.
 */
export function takeCommand(state: Headquarters, { saw, ...data }: Said<'take'>): Decision<HeadquartersFact> {
  const taken: HeadquartersFact = { type: 'headquarters.taken', data }
  if (state.current === null) return accept(taken)
  const why = saw === state.current ? '前一位指挥没有移交，又有人接管指挥' : '两处分别报告了谁先到、谁先指挥'
  return accept([taken, { type: 'headquarters.contested', data: { rivals: [state.current], why } }])
}

/**
 * 移交指挥权, an explicit and signed act. Given elsewhere with less known it stands, and a second transfer of the same command is
 * contested; a seat that has seen everything is told what to do.
 */
export function transferCommand(
  state: Headquarters,
  { saw, ...data }: Said<'transfer'>,
  circumstances: Circumstances,
): Decision<HeadquartersFact> {
  const { by, at, see, id } = circumstances
  if (by.person === null) return reject('移交指挥权要用本人口令签字，请先选签字人')
  const hasSeenAll = saw === (state.links.at(-1)?.id ?? null)
  if (hasSeenAll && state.contested !== null) return reject('指挥权有争议，请先由带班领导裁定再移交')
  if (hasSeenAll && data.from !== state.current) return reject('指挥权已不在这一位，请按现任指挥重新移交')
  const { from, person: to, unit, post, brief } = data
  const said = transferSaid({ headquarters: id, from, to, unit, post, brief, person: by.person })
  const giver = state.links.find((one) => one.id === from)?.person ?? null
  const isParty = by.person === giver || by.person === to
  const doubt =
    signatureDoubt(circumstances, data, said, '移交书') ??
    (isParty || isLeading(by, at, see) ? null : '签字人不是移交双方，也不是带班领导或指挥长')
  const transferred: HeadquartersFact = { type: 'headquarters.transferred', data: { ...data, doubt } }
  const isClean = from === state.current && state.contested === null
  if (isClean || state.current === null) return accept(transferred)
  const why = '同一指挥权分别移交给了不同的人，请带班领导裁定'
  return accept([transferred, { type: 'headquarters.contested', data: { rivals: [state.current], why } }])
}

/** A leader says who commands. */
export function settleCommand(
  state: Headquarters,
  data: Said<'settle'>,
  { by, at, see }: Circumstances,
): Decision<HeadquartersFact> {
  if (state.contested === null) return reject('指挥权没有争议，不需要裁定')
  if (!isLeading(by, at, see)) return reject('只有带班领导或指挥长可以裁定，请由他们办理')
  if (!state.contested.links.includes(data.keep)) return reject('请在有争议的几位里选一位')
  return accept({ type: 'headquarters.settled', data })
}
