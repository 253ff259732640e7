/**
 * 专项工作方案 in fifteen sections. The terms are those of 生产安全事故应急条例 第二十至二十四条 and of the groups of a headquarters; that these
 * are the sections is own rule (未核验: no document spells a special work plan out).
 */
export const sectionKeys = [
  ...(['situation', 'aims', 'organisation', 'tasks', 'zones', 'safety', 'forces', 'comms'] as const),
  ...(['rhythm', 'release', 'resettle', 'logistics', 'aftermath', 'ending', 'annexes'] as const),
]
export type SectionKey = (typeof sectionKeys)[number]
export const sectionText: Record<SectionKey, string> = {
  situation: '事件概况',
  aims: '目标与原则',
  organisation: '组织领导',
  tasks: '任务分解',
  zones: '现场分区',
  safety: '救援步骤与安全管控',
  forces: '力量与物资',
  comms: '通信方案',
  rhythm: '会议与报告节奏',
  release: '信息发布计划',
  resettle: '群众安置',
  logistics: '后勤与轮换',
  aftermath: '善后',
  ending: '终止条件',
  annexes: '附件',
}
/** What to write, and what to name where it is missing. */
export const sectionHint: Record<SectionKey, string> = {
  situation: '时间、地点、经过、伤亡，引用口径的版本',
  aims: '先救人，防次生；要达到什么',
  organisation: '领导、牵头部门、专班、各组和负责人',
  tasks: '任务、责任组、责任人、时限',
  zones: '核心区、警戒区、缓冲区、集结区、安置点、新闻点',
  safety: '救援步骤，什么情况下撤离、撤离信号',
  forces: '到场、在途、待命的力量和物资',
  comms: '主用和备用：光纤、4G/5G、对讲、卫星电话、布控球',
  rhythm: '会商时间、续报时间',
  release: '首次发布、发布会、每日发布',
  resettle: '安置点、人数、生活保障',
  logistics: '电力、油料、食宿，几小时一轮换',
  aftermath: '补偿、家属安抚、救助',
  ending: '什么条件下终止，谁批准',
  annexes: '预案、图纸、名单',
}

export interface Line {
  readonly text: string
  /** The record it rests on; null for what a person wrote. */
  readonly source: string | null
}
export type Sections = Readonly<Partial<Record<SectionKey, readonly Line[]>>>

/** What a scheme lacks, in words: a section without a line, or steps of a rescue that never say when to get out. */
export function lacksOf(sections: Sections): string[] {
  return sectionKeys.flatMap((key) => {
    const lines = sections[key] ?? []
    if (lines.length === 0) return [key === 'safety' ? '撤离条件' : sectionText[key]]
    return key === 'safety' && lines.every(({ text }) => !/撤离|不涉及/.test(text)) ? ['撤离条件'] : []
  })
}
