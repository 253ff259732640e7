/** A group of the headquarters as plans name it. `verified` is false where no original text was found (未核验). */
export interface StandardGroup {
  readonly group: string
  readonly name: string
  /** Unit that usually leads it. */
  readonly lead: string
  readonly tasks: string
  readonly roles: readonly { readonly role: string; readonly name: string; readonly must: boolean }[]
  readonly source: string
  readonly verified: boolean
}

const ofGroup = [
  { role: 'head', name: '组长', must: true },
  { role: 'deputy', name: '副组长', must: false },
  { role: 'liaison', name: '联络员', must: true },
]

/** 指挥层 and the twelve usual groups; a district takes the ones it needs. */
export const standardGroups: readonly StandardGroup[] = [
  {
    group: 'command',
    name: '指挥层',
    lead: '区委、区政府',
    verified: true,
    tasks: '统一指挥，定方案，调力量，定终止',
    roles: [
      { role: 'chief', name: '总指挥', must: true },
      { role: 'deputy', name: '副总指挥', must: false },
      { role: 'speaker', name: '新闻发言人', must: true },
      { role: 'recorder', name: '记录员', must: true },
    ],
    source: '生产安全事故应急条例 第二十、二十一、二十四条',
  },
  group('coordination', '综合协调组', '区应急管理局、区政府办', '记录、会议、报告、指令、联络', [
    '组名未见原文；记录一项：生产安全事故应急条例 第二十四条',
    false,
  ]),
  group('rescue', '抢险救援组', '消防救援大队、行业主管部门', '救人、控制危险源、撤离', [
    '生产安全事故应急条例 第十八条',
    true,
  ]),
  group('medical', '医疗救护组', '区卫生健康局、120', '检伤、转运、心理援助、防疫', [
    '突发事件应对法 第五十、七十三条',
    true,
  ]),
  group('order', '治安交通组', '公安海珠分局', '警戒、交通管制、疏散', [
    '生产安全事故应急条例 第十八条第二项',
    true,
  ]),
  group('monitor', '监测组', '生态环境、气象、水务、规划资源', '环境、气象、水情、地面监测', [
    '突发事件应对法 第七十三条',
    true,
  ]),
  group('release', '信息发布组', '区委宣传部、区委网信办', '发布、舆情', ['突发事件应对法 第七、八条', true]),
  group('logistics', '后勤保障组', '区政府办、发改、科工商信', '电力、通信、运输、食宿、油料、物资', [
    '生产安全事故应急条例 第二十三条',
    true,
  ]),
  group('resettle', '群众转移安置组', '街道、区应急管理局、区民政局', '安置点、生活保障', [
    '突发事件应对法 第七十三条',
    true,
  ]),
  group('expert', '专家组', '区应急管理局', '研判、方案技术支持', ['突发事件应对法 第五十七条', true]),
  group('aftermath', '善后处置组', '牵头部门、街道', '补偿、家属安抚', ['突发事件应对法 第八十九条', true]),
  group('inquiry', '调查评估组', '区纪委监委、公安、应急', '固定证据、核定损失', [
    '突发事件应对法 第八十七条',
    true,
  ]),
  group('signal', '通信保障组', '科工商信、三大运营商', '卫星、370 兆、自组网、图传', [
    '区级指标“现场应急通信保障率”，未见原文',
    false,
  ]),
]

function group(
  key: string,
  name: string,
  lead: string,
  tasks: string,
  [source, verified]: readonly [string, boolean],
): StandardGroup {
  return { group: key, name, lead, tasks, roles: ofGroup, source, verified }
}
