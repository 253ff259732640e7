import { figureKind, figureText } from '../factsheet/figures.ts'
import { levelText } from '../incident/incident.ts'
import type { Condition, Test } from './condition.ts'
import { romanLevel } from './fits.ts'

/** A condition as people say it: `被困 3 人以上，或响应到Ⅲ级`. */
export function conditionWords({ all, tests }: Condition): string {
  return tests.map(testWords).join(all ? '，且' : '，或')
}

function testWords(test: Test): string {
  switch (test.on) {
    case 'figure':
      return `${figureText[test.figure]} ${test.atLeast} ${figureKind(test.figure).unit}以上`
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
