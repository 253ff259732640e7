import { districtOnly, kind } from '../model.ts'
import { decideShift } from './decide.ts'
import { evolveShift } from './evolve.ts'
import { shiftCommands, shiftFacts } from './shapes.ts'
import { noShift } from './state.ts'

/**
 * 班次, stream `shift/<duty day>.<n>`. It begins with its first sign-in and ends when the next shift has signed for it:
 * by people, not by the clock. Source: 值班守则（接班人未到，交班人不得离岗）.
 */
export const shift = kind({
  name: 'shift',
  commands: shiftCommands,
  facts: shiftFacts,
  initial: noShift,
  testimony: ['signIn', 'arrive', 'takeOver', 'unattended', 'attended'],
  decide: decideShift,
  evolve: evolveShift,
  audience: () => districtOnly,
})
