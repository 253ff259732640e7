import { levelText } from '../incident/incident.ts'
import type { Condition, Test } from './condition.ts'
import { romanLevel } from './fits.ts'

/** Figures a plan asks for, as people say them: keys of the fact sheet. */
export const askedFigureText: Record<string, string> = {
  dead: '死亡',
  injured: '受伤',
  serious: '重伤',
  missing: '失联',
  trapped: '被困',
  atRisk: '涉险',
  movedPeople: '疏散转移',
  movedHouseholds: '疏散户数',
  resettledNow: '安置在住',
  affected: '受灾人口',
  lossWan: '直接损失',
}
const unitOf = (figure: string) =>
  figure === 'movedHouseholds' ? '户' : figure === 'lossWan' ? '万元' : '人'

/** A condition as people say it: `被困 3 人以上，或响应到Ⅲ级`. */
export function conditionWords({ all, tests }: Condition): string {
  return tests.map(testWords).join(all ? '，且' : '，或')
}

function testWords(test: Test): string {
  switch (test.on) {
    case 'figure':
      return `${askedFigureText[test.figure] ?? test.figure} ${test.atLeast} ${unitOf(test.figure)}以上`
    case 'response':
      return `响应到${romanLevel[test.level]}`
    case 'incident':
      return `事件达到${levelText[test.level]}`
    case 'warning':
      return test.colours.length === 0
        ? `${test.type}预警生效`
        : `${test.type}${test.colours.join('或')}预警生效`
    case 'time':
      return test.minutes % 60 === 0 ? `启动满 ${test.minutes / 60} 小时` : `启动满 ${test.minutes} 分钟`
  }
}
