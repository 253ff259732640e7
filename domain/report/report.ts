import { type Audience, kind, type Tagged } from '../model.ts'
import { decideReport } from './decide.ts'
import { evolveReport } from './evolve.ts'
import { reportCommands, reportFacts } from './shapes.ts'
import { noReport } from './state.ts'

export type ReportCommand = Tagged<'report', typeof reportCommands>
export type ReportFact = Tagged<'report', typeof reportFacts>

/**
 * 信息报送: one written report (初报, 续报, 终报, 核报, 灾情快报, 新闻通稿) or one by phone. What was signed never changes: a change
 * is another report. That it was told by phone, sent, received or returned already happened and is never refused.
 */
export const report = kind({
  name: 'report',
  commands: reportCommands,
  facts: reportFacts,
  initial: noReport,
  testimony: ['phone', 'send', 'receive', 'return'],
  decide: decideReport,
  evolve: evolveReport,
  follows: ({ incident }) => incident,
  audience: ({ wall }): Audience => ({ streets: [], wall }),
})
