/** 四类突发事件（突发事件应对法 第二条）. */
export const categories = ['natural', 'accident', 'health', 'security'] as const
export type Category = (typeof categories)[number]
export const categoryText: Record<Category, string> = {
  natural: '自然灾害',
  accident: '事故灾难',
  health: '公共卫生',
  security: '社会安全',
}
export const levelText: Record<1 | 2 | 3 | 4, string> = { 1: '特别重大', 2: '重大', 3: '较大', 4: '一般' }

export const outcomes = ['confirmed', 'partly', 'false'] as const
export const outcomeText: Record<(typeof outcomes)[number], string> = {
  confirmed: '属实',
  partly: '部分属实',
  false: '不属实',
}

/** What another incident is to this one, as a person says it. */
export const relationWays = ['linked', 'parent', 'child'] as const
export type RelationWay = (typeof relationWays)[number]
/** The same with what splitting and merging leave. */
export const relationHows = [...relationWays, 'splitFrom', 'splitInto', 'mergedFrom', 'mergedInto'] as const
export type RelationHow = (typeof relationHows)[number]
export const relationText: Record<RelationHow, string> = {
  linked: '关联事件',
  parent: '上级事件',
  child: '次生事件',
  splitFrom: '拆分来源',
  splitInto: '拆出事件',
  mergedFrom: '并入本件',
  mergedInto: '已并入',
}
