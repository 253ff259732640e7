import { districtOnly, kind, type Told, unreachable } from '../model.ts'
import { decideAlarm } from './decide.ts'
import { type AlarmFact, alarmCommands, alarmFacts } from './shapes.ts'

/** What people said of one alarm. The alarm itself is computed on read from its cause (`cause.ts`). */
export interface Alarm {
  /** When somebody first said that he knows (UTC ms); null before. */
  readonly acknowledgedAt: number | null
  /** Until when it is silent (UTC ms); null where nobody silenced it or it was given its sound again. */
  readonly silentUntil: number | null
  readonly source: string | null
}
export const noAlarm: Alarm = { acknowledgedAt: null, silentUntil: null, source: null }

/**
 * 告警, stream `alarm/<id of its key>`: acknowledged by whom and when, silenced for a stated time with a reason (states of
 * ISA-18.2, 未核验 in detail). That somebody knows is testimony.
 */
export const alarm = kind({
  name: 'alarm',
  commands: alarmCommands,
  facts: alarmFacts,
  initial: noAlarm,
  testimony: ['acknowledge'],
  decide: decideAlarm,
  evolve: evolveAlarm,
  follows: ({ source }) => source,
  audience: () => districtOnly,
})

export function evolveAlarm(state: Alarm, fact: AlarmFact, { at }: Pick<Told, 'at'>): Alarm {
  switch (fact.type) {
    case 'alarm.acknowledged':
      return { ...state, acknowledgedAt: state.acknowledgedAt ?? at, source: fact.data.source }
    case 'alarm.silenced':
      return { ...state, silentUntil: fact.data.until, source: fact.data.source }
    case 'alarm.restored':
      return { ...state, silentUntil: null }
    default:
      return unreachable(fact)
  }
}
