import { kind } from '../model.ts'
import { decideHeadquarters } from './decide.ts'
import { evolveHeadquarters } from './evolve.ts'
import { headquartersCommands, headquartersFacts } from './shapes.ts'
import { noHeadquarters } from './state.ts'

/**
 * 指挥部, stream `headquarters/<incident>`: who commands and how it changed hands, the on-site headquarters, its groups with roles
 * before people, who came and left, the steps of the work, the index of files, 撤离令 (突发事件应对法 第七十二条; 生产安全事故应急条例
 * 第二十至二十四条). Seen by the incident's streets, and by the wall unless it is restricted.
 */
export const headquarters = kind({
  name: 'headquarters',
  commands: headquartersCommands,
  facts: headquartersFacts,
  initial: noHeadquarters,
  testimony: ['take', 'arrive', 'leave', 'step', 'retreat', 'reenter'],
  decide: decideHeadquarters,
  evolve: evolveHeadquarters,
  follows: (_, id) => `incident/${id}`,
  audience: (state) => state.seenBy,
})
