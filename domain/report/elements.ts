import type { ReportType } from './words.ts'

/**
 * What a report has to say: the long list of 应急管理 practice (五要素 and more) that 《生产安全事故报告和调查处理条例》 第十二条, provinces'
 * and cities' rules share.
 */
export const reportElements = [
  ...(['receivedAt', 'source', 'occurredAt', 'location', 'nature', 'unitProfile', 'course'] as const),
  ...(['casualties', 'loss', 'scope', 'cause', 'leadersOnSite', 'measures', 'trend'] as const),
  ...(['nextSteps', 'siteContact'] as const),
]
export type ReportElement = (typeof reportElements)[number]
export const reportElementText: Record<ReportElement, string> = {
  receivedAt: '接报时间',
  source: '信息来源',
  occurredAt: '事发时间',
  location: '事发地点',
  nature: '事件性质',
  unitProfile: '单位概况',
  course: '基本过程',
  casualties: '伤亡人数',
  loss: '直接损失',
  scope: '影响范围',
  cause: '初步原因',
  leadersOnSite: '领导到位',
  measures: '已采取措施',
  trend: '发展趋势',
  nextSteps: '下一步措施',
  siteContact: '现场联系人',
}

const first: readonly ReportElement[] = [
  ...(['receivedAt', 'source', 'occurredAt', 'location', 'nature', 'course', 'casualties', 'loss'] as const),
  ...(['scope', 'leadersOnSite', 'measures', 'trend', 'nextSteps', 'siteContact'] as const),
]
/** 生产安全事故报告和调查处理条例 第十二条; 肇庆市突发公共事件信息报告规定: 初报 all, 续报 what changed, 终报 the whole. */
const required: Record<ReportType, readonly ReportElement[]> = {
  // 事故电话快报的最低内容 (湖南省生产安全事故信息报告 第六条): 单位、地址、性质; 类别、时间、地点; 伤亡
  phone: ['occurredAt', 'location', 'nature', 'casualties', 'unitProfile'],
  first,
  followup: [
    ...(['receivedAt', 'nature', 'cause', 'casualties', 'loss', 'scope', 'leadersOnSite'] as const),
    ...(['measures', 'trend', 'nextSteps', 'siteContact'] as const),
  ],
  final: [
    ...(['occurredAt', 'location', 'nature', 'cause', 'course', 'casualties', 'loss', 'scope'] as const),
    ...(['measures', 'nextSteps'] as const),
  ],
  check: ['occurredAt', 'location', 'nature', 'casualties', 'loss', 'scope', 'measures'],
  // 灾情快报的文字: 灾害背景、过程、灾情特点、趋势、救灾力量与下一步
  disaster: [
    'occurredAt',
    'location',
    'course',
    'casualties',
    'loss',
    'scope',
    'measures',
    'trend',
    'nextSteps',
  ],
  press: ['occurredAt', 'location', 'casualties', 'measures'],
}

/** Elements asked for in a report of this type; an accident's 初报 and 终报 also tell of the unit (条例 第十二条 一). */
export function requiredElements(type: ReportType, isAccident: boolean): readonly ReportElement[] {
  const list = required[type]
  if (!isAccident || (type !== 'first' && type !== 'final')) return list
  return [...list, 'unitProfile']
}
