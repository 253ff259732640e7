import { describe, expect, test } from 'vitest'
import * as absence from '../../domain/absence/absence.ts'
import { absenceRowShape } from '../../domain/absence/rows.ts'
import * as planBoard from '../../domain/activation/board.ts'
import * as alarmCause from '../../domain/alarm/cause.ts'
import * as alarmRows from '../../domain/alarm/rows.ts'
import * as clock from '../../domain/deadline/clock.ts'
import * as deadline from '../../domain/deadline/shapes.ts'
import * as document from '../../domain/document/document.ts'
import * as issued from '../../domain/document/issued.ts'
import { documentRowShape } from '../../domain/document/rows.ts'
import * as factsheet from '../../domain/factsheet/factsheet.ts'
import * as figures from '../../domain/factsheet/figures.ts'
import * as headquarters from '../../domain/headquarters/shapes.ts'
import * as incident from '../../domain/incident/incident.ts'
import { incidentRowShape } from '../../domain/incident/rows.ts'
import * as suggestLevel from '../../domain/incident/suggest-level.ts'
import { kinds } from '../../domain/index.ts'
import * as amend from '../../domain/log/amend.ts'
import * as call from '../../domain/log/call.ts'
import * as log from '../../domain/log/log.ts'
import * as missing from '../../domain/log/missing.ts'
import * as steps from '../../domain/log/steps.ts'
import * as meeting from '../../domain/meeting/meeting.ts'
import { meetingRowShape } from '../../domain/meeting/rows.ts'
import * as recipient from '../../domain/order/recipient.ts'
import * as orderSteps from '../../domain/order/steps.ts'
import * as planContent from '../../domain/plan/content.ts'
import * as planHealth from '../../domain/plan/health.ts'
import * as planRows from '../../domain/plan/rows.ts'
import * as preset from '../../domain/preset/preset.ts'
import * as step from '../../domain/profile/step.ts'
import * as reminder from '../../domain/reminder/reminder.ts'
import * as reportElements from '../../domain/report/elements.ts'
import * as reportShapes from '../../domain/report/shapes.ts'
import * as reportWords from '../../domain/report/words.ts'
import * as response from '../../domain/response/response.ts'
import { responseRowShape } from '../../domain/response/rows.ts'
import * as chain from '../../domain/review/chain.ts'
import * as personalData from '../../domain/review/personal-data.ts'
import * as review from '../../domain/review/review.ts'
import * as rollcall from '../../domain/rollcall/rollcall.ts'
import { rollcallRowShape } from '../../domain/rollcall/rows.ts'
import * as calendar from '../../domain/roster/calendar.ts'
import * as pattern from '../../domain/roster/pattern.ts'
import * as board from '../../domain/scene/board.ts'
import * as scene from '../../domain/scene/scene.ts'
import * as statistics from '../../domain/statistics/rows.ts'
import { swapRowShape } from '../../domain/swap/rows.ts'
import * as swap from '../../domain/swap/swap.ts'
import * as template from '../../domain/template/template.ts'
import * as moment from '../../domain/timeline/moment.ts'
import { appFiles } from './app-files.ts'

/** Every list of words in the domain that people read, beside its labels. */
const labelled: [string, readonly (string | number)[], Record<string, string>][] = [
  ['告警级别', alarmCause.alarmRanks, alarmCause.alarmRankText],
  ['告警处置', alarmRows.alarmActs, alarmRows.alarmActText],
  ['日志类别', log.logKinds, log.logKindText],
  ['来电去电', call.directions, call.directionText],
  ['来电渠道', call.channels, call.channelText],
  ['来电性质', call.callKinds, call.callKindText],
  ['补记的项', amend.amendFields, amend.amendFieldText],
  ['接报要素', missing.elements, missing.elementText],
  ['办理步骤', steps.stepTypes, steps.stepText],
  ['提醒种类', reminder.reminderUses, reminder.reminderUseText],
  ['突发事件类别', incident.categories, incident.categoryText],
  ['突发事件级别', [1, 2, 3, 4], incident.levelText],
  ['核实结果', incident.outcomes, incident.outcomeText],
  ['事件关系', incident.relationHows, incident.relationText],
  ['事故调查机关', [1, 2, 3, 4], suggestLevel.investigatorText],
  ['突发事件状态', incidentRowShape.shape.status.options, incident.incidentStatusText],
  ['响应级别', [1, 2, 3, 4], response.responseLevelText],
  ['响应步骤', response.responseSteps, response.responseStepText],
  ['响应状态', responseRowShape.shape.status.options, response.responseStatusText],
  ['模板级别', template.governments, template.governmentText],
  ['模板用途', template.templateUses, template.templateUseText],
  ['时限起算', template.itemClocks, template.itemClockText],
  ['落实凭据', template.proofKinds, template.proofText],
  ['点名结果', rollcall.rollcallResults, rollcall.rollcallResultText],
  ['点名方式', rollcall.rollcallWays, rollcall.rollcallWayText],
  ['点名状态', rollcallRowShape.shape.status.options, rollcall.rollcallStatusText],
  ['文书种类', document.documentTypes, document.documentTypeText],
  ['文书状态', documentRowShape.shape.status.options, issued.issuedStatusText],
  ['计时事项', statistics.timed, statistics.timedText],
  ['看板种类', board.boardKinds, board.boardText],
  ['画面质量', rollcall.pictureQualities, rollcall.pictureQualityText],
  ['日期类别', calendar.dayClasses, calendar.dayClassText],
  ['轮换方式', pattern.turns, pattern.turnText],
  ['调班种类', swap.swapKinds, swap.swapKindText],
  ['调班状态', swapRowShape.shape.status.options, swap.swapStatusText],
  ['指挥身份', headquarters.commandPosts, headquarters.commandPostText],
  ['签到方式', headquarters.arrivalWays, headquarters.arrivalWayText],
  ['工作流程', headquarters.workSteps, headquarters.workStepText],
  ['档案种类', headquarters.fileKinds, headquarters.fileKindText],
  ['密级', headquarters.secrecies, headquarters.secrecyText],
  ['保管期限', headquarters.keepings, headquarters.keepingText],
  ['会议种类', meeting.meetingTypes, meeting.meetingTypeText],
  ['参会方式', meeting.attendanceWays, meeting.attendanceWayText],
  ['会议状态', meetingRowShape.shape.status.options, meeting.meetingStatusText],
  ['复盘发现', review.findingTypes, review.findingTypeText],
  ['处置链', chain.chainSteps, chain.chainStepText],
  ['个人信息状态', personalData.personalStates, personalData.personalStateText],
  ['时间线来源', moment.momentKinds, moment.momentKindText],
  ['收令对象', recipient.recipientTypes, recipient.recipientTypeText],
  ['指令阶梯', orderSteps.orderSteps, orderSteps.orderStepText],
  ['指令等待', orderSteps.waitings, orderSteps.orderWaitingText],
  ['指令状态', orderSteps.orderStatuses, orderSteps.orderStatusText],
  ['逐级催办', orderSteps.rungs, orderSteps.rungText],
  ['预案种类', planContent.planKinds, planContent.planKindText],
  ['预案角色', planContent.roleTypes, planContent.roleTypeText],
  ['步骤时钟', planContent.stepClocks, planContent.stepClockText],
  ['一页纸部分', planContent.onePageParts, planContent.onePagePartText],
  ['预案体检', planHealth.faultKinds, planHealth.faultKindText],
  ['预案状态', planRows.planStatuses, planRows.planStatusText],
  ['步骤状态', planBoard.stepStates, planBoard.stepStateText],
  ['报告种类', reportWords.reportTypes, reportWords.reportTypeText],
  ['报送渠道', reportWords.reportChannels, reportWords.reportChannelText],
  ['报告状态', reportWords.reportStatuses, reportWords.reportStatusText],
  ['系统报送状态', reportWords.deliveryStates, reportWords.deliveryStateText],
  ['报告要素', reportElements.reportElements, reportElements.reportElementText],
  ['签发前的出入', reportShapes.signMarks, reportShapes.signMarkText],
  ['外出状态', absenceRowShape.shape.status.options, absence.absenceStatusText],
  ['口径指标', figures.figureKeys, figures.figureText],
  ['口径分组', figures.figureGroups, figures.figureGroupText],
  ['口径状态', factsheet.proposalStatuses, factsheet.proposalStatusText],
  ['报送种类', step.endings, step.endingText],
  ['起算时刻', step.starts, step.startText],
  ['核验程度', step.checkeds, step.checkedText],
  ['时限阶段', clock.clockStages, clock.clockStageText],
  ['标记时刻', deadline.moments, deadline.momentText],
]

describe('中文标签', () => {
  test.each(labelled)('%s个个有标签，不多不少，互不相同', (_, words, labels) => {
    expect(Object.keys(labels).sort()).toEqual(words.map(String).sort())
    for (const label of Object.values(labels)) expect(label).toMatch(/^\p{Script=Han}{2,8}$/u)
    expect(new Set(Object.values(labels)).size).toBe(words.length)
  })

  test('domain 里每一张标签表都在上面', () => {
    const tables = [
      absence,
      calendar,
      pattern,
      swap,
      log,
      incident,
      suggestLevel,
      response,
      template,
      preset,
      rollcall,
      scene,
      board,
      call,
      missing,
      steps,
      reminder,
      reportWords,
      reportElements,
      reportShapes,
      recipient,
      orderSteps,
      document,
      issued,
      statistics,
      headquarters,
      moment,
      planContent,
      planHealth,
      planRows,
      planBoard,
      factsheet,
      figures,
      step,
      clock,
      deadline,
      meeting,
      review,
      chain,
      personalData,
    ].flatMap((module) => Object.entries(module).filter(([name]) => /Text$/.test(name)))
    const known = new Set<unknown>(labelled.map(([, , labels]) => labels))
    expect(tables.filter(([, table]) => !known.has(table)).map(([name]) => name)).toEqual([])
  })

  // 突发事件应对法（2024 修订）第二条、第三条
  test('四类、四级与法律的名称一致', () => {
    expect(Object.values(incident.levelText)).toEqual(['特别重大', '重大', '较大', '一般'])
    expect(Object.values(incident.categoryText)).toEqual(['自然灾害', '事故灾难', '公共卫生', '社会安全'])
  })
})

describe('词汇表 docs/GLOSSARY.md', () => {
  const glossary = appText('GLOSSARY.md')

  test('每个种类、操作、事实都在表里', () => {
    const words = Object.values(kinds).flatMap(({ name, commands, facts }) => [
      name,
      ...[...Object.keys(commands), ...Object.keys(facts)].map((verb) => `${name}.${verb}`),
    ])
    expect(words.filter((word) => !glossary.includes(`\`${word}\``))).toEqual([])
  })

  test('每个标签都在表里', () => {
    const labels = labelled.flatMap(([, , table]) => Object.values(table))
    expect(labels.filter((label) => !glossary.includes(label))).toEqual([])
  })
})

function appText(name: string): string {
  return appFiles('docs').find(({ path }) => path.endsWith(name))?.text ?? ''
}
