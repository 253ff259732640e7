import { districtOnly, kind } from '../model.ts'
import { decideHandover } from './decide.ts'
import { evolveHandover } from './evolve.ts'
import { handoverCommands, handoverFacts } from './shapes.ts'
import { noHandover } from './state.ts'

/**
 * 交接班, stream `handover/<outgoing shift>`: the sheet, who opened and ticked what, questions and answers, and three
 * signatures. Nothing is handed over by default: only people's signatures end it. Signatures are not in `testimony`
 * because the gate refuses an unready one where it is given; once accepted on a seat they are never refused.
 */
export const handover = kind({
  name: 'handover',
  commands: handoverCommands,
  facts: handoverFacts,
  initial: noHandover,
  testimony: ['refresh', 'tick', 'untick', 'ask', 'answer', 'remind', 'check', 'withdraw'],
  decide: decideHandover,
  evolve: evolveHandover,
  audience: () => districtOnly,
})
