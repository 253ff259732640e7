import type { Category } from './words.ts'

/** Where a name or code was found: `read` in a rule's text, `mirror` in a copy that quotes it, `unchecked` not found (未核验). */
export type Found = 'read' | 'mirror' | 'unchecked'

export interface IncidentClass {
  readonly code: string
  readonly category: Category
  readonly name: string
  /** Source of the name. */
  readonly source: string
  readonly found: Found
  /** What falls under it, for the search while typing. */
  readonly words: readonly string[]
}

/**
 * Sub-types of GB/T 35561-2017 《突发事件分类与编码》. The standard itself was not open to us: the codes are those of the national
 * platform it took over and are 未核验 without exception; the names are those of the plans and lists in `source`.
 */
const platform = '国家应急平台分类表'
const plan2025 = '国家突发事件总体应急预案（2025）'
const seen = (
  code: string,
  category: Category,
  name: string,
  words: string,
  source = platform,
  found: Found = 'read',
): IncidentClass => ({
  code,
  category,
  name,
  source,
  found,
  words: words === '' ? [] : words.split('、'),
})

export const incidentClasses: readonly IncidentClass[] = [
  seen('11A00', 'natural', '水旱灾害', '洪水、内涝、积水、水浸、水库、堤防、山洪、干旱、缺水'),
  seen('11B00', 'natural', '气象灾害', '台风、暴雨、大风、雷电、冰雹、寒潮、高温'),
  seen('11C00', 'natural', '地震灾害', '地震、余震'),
  seen('11D00', 'natural', '地质灾害', '滑坡、泥石流、山体崩塌、地面塌陷、地裂缝、地面沉降、塌方'),
  seen('11E00', 'natural', '海洋灾害', '风暴潮、海啸、海浪、赤潮'),
  seen('11F00', 'natural', '生物灾害', '虫害、红火蚁'),
  seen('11G00', 'natural', '森林草原火灾', '山火、森林火灾、林火'),
  seen('12A00', 'accident', '工矿商贸安全事故', '塔吊、坍塌、高处坠落、中毒、爆炸、危化品、有限空间、脚手架'),
  seen('12B00', 'accident', '火灾事故', '火灾、起火、着火、冒烟', '安全生产事故分类清单', 'unchecked'),
  seen('12C00', 'accident', '交通运输事故', '车祸、追尾、碰撞、翻车、沉船、脱轨'),
  seen('12D00', 'accident', '公共设施和设备事故', '停水、停电、燃气、电梯、锅炉、通信中断、爆管'),
  seen('12E00', 'accident', '核与辐射事故', '放射源、辐射', '霍邱县新店镇应急预案', 'mirror'),
  seen('12F00', 'accident', '环境污染和生态破坏', '泄漏、污染、异味、油污'),
  seen('13A00', 'health', '传染病疫情', '传染病、登革热、疫情'),
  seen('13B00', 'health', '群体性不明原因疾病', '不明原因'),
  seen('13C00', 'health', '食品安全和职业危害', '食物中毒、呕吐、腹泻、职业病'),
  seen('13D00', 'health', '动物疫情', '禽流感、猪瘟、狂犬'),
  seen('13E00', 'health', '其他公共卫生事件', ''),
  seen('14A00', 'security', '群体性事件', '聚集、上访、讨薪', '霍邱县新店镇应急预案', 'mirror'),
  seen('14B00', 'security', '重大刑事案件', '凶杀、劫持', '霍邱县新店镇应急预案', 'mirror'),
  seen('14C00', 'security', '恐怖袭击事件', '恐怖、袭击'),
  seen('14D00', 'security', '民族宗教事件', '', '霍邱县新店镇应急预案', 'mirror'),
  seen('14E00', 'security', '经济安全事件', '挤兑、非法集资'),
  seen('14F00', 'security', '涉外突发事件', '涉外'),
  seen('14G00', 'security', '网络与信息安全事件', '网络攻击、数据泄露', plan2025),
  // Finer classes: accident kinds of a real safety platform, disaster kinds of 自然灾害情况统计调查制度 (应急〔2020〕19号).
  ...finer('11A00', 'natural', '自然灾害情况统计调查制度（应急〔2020〕19号）', [
    ['flood', '洪涝', '洪水、内涝、积水、水浸'],
    ['drought', '干旱', '干旱'],
  ]),
  ...finer('11B00', 'natural', '自然灾害情况统计调查制度（应急〔2020〕19号）', [
    ['typhoon', '台风', '台风'],
    ['hail', '风雹', '大风、冰雹、雷暴'],
    ['cold', '低温冷冻', '寒潮、冰冻'],
    ['snow', '雪灾', '暴雪'],
    ['dust', '沙尘暴', '沙尘'],
  ]),
  ...finer('11D00', 'natural', '自然灾害情况统计调查制度（应急〔2020〕19号）', [
    ['fall', '崩塌', '山体崩塌'],
    ['slide', '滑坡', '滑坡'],
    ['debris', '泥石流', '泥石流'],
    ['sink', '地面塌陷', '塌陷'],
  ]),
  ...finer('11E00', 'natural', '自然灾害情况统计调查制度（应急〔2020〕19号）', [
    ['surge', '风暴潮', '风暴潮、海水倒灌'],
  ]),
  ...finer('12A00', 'accident', '安全生产事故分类清单', [
    ['build', '建筑业事故', '塔吊、脚手架、坍塌、高处坠落、起重机'],
    ['chem', '危险化学品事故', '危化品、爆炸、泄漏、中毒'],
    ['mine', '矿山事故', '矿山、透水'],
    ['firework', '烟花爆竹和民爆物品事故', '烟花、爆竹'],
  ]),
  ...finer('12C00', 'accident', '安全生产事故分类清单', [
    ['road', '道路交通事故', '车祸、追尾、碰撞、翻车'],
    ['water', '水上交通事故', '沉船、落水、船舶'],
    ['rail', '铁路交通事故', '脱轨'],
    ['metro', '城市轨道交通事故', '地铁、有轨电车'],
    ['air', '民用航空器事故', '坠机'],
  ]),
  ...finer('12D00', 'accident', '突发公共事件分类清单', [
    ['gas', '供气事故', '燃气、煤气'],
    ['power', '供电事故', '停电、跳闸'],
    ['water', '供水事故', '停水、爆管'],
    ['lift', '特种设备事故', '电梯、锅炉、压力容器、索道、游乐设施'],
  ]),
]

function finer(
  parent: string,
  category: Category,
  source: string,
  names: readonly (readonly [key: string, name: string, words: string])[],
): IncidentClass[] {
  return names.map(([key, name, words]) => seen(`${parent}.${key}`, category, name, words, source))
}

const byCode = new Map(incidentClasses.map((one) => [one.code, one]))

/** The class of a code; null for one this version does not know. */
export function classOf(code: string | null): IncidentClass | null {
  return code === null ? null : (byCode.get(code) ?? null)
}

/** `12C00.road` → `12C00`: what rules are written for. */
export function broadCode(code: string): string {
  return code.slice(0, 5)
}

/** Classes a title speaks of, those with the longest word first: a proposal for a person. */
export function classesIn(words: string, category: Category | null): IncidentClass[] {
  return incidentClasses
    .filter((one) => category === null || one.category === category)
    .map((one) => ({
      one,
      length: Math.max(0, ...one.words.filter((w) => words.includes(w)).map((w) => w.length)),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length || b.one.code.length - a.one.code.length)
    .map(({ one }) => one)
}
