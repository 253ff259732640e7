import type { WrittenType } from './words.ts'

export interface SectionOutline {
  readonly key: string
  readonly heading: string
  /** What the form asks to be spoken of; shown beside the heading while it is written, never printed. */
  readonly hint?: string
}
const section = (key: string, heading: string): SectionOutline => ({ key, heading })
const asking = (key: string, heading: string, hint: string): SectionOutline => ({ key, heading, hint })

/** Parts of each report, in their order (值班信息 of a district: 初报、续报、终报 forms). */
export const outlines: Record<WrittenType, readonly SectionOutline[]> = {
  first: [
    section('basic', '基本情况'),
    section('measures', '已采取措施'),
    section('situation', '目前态势'),
    section('next', '下一步措施'),
  ],
  followup: [
    section('figures', '最新数据'),
    section('progress', '新进展'),
    section('instructions', '领导批示和落实'),
    section('requests', '困难和请求'),
    section('next', '下一步措施'),
  ],
  final: [
    section('basic', '事件概况'),
    section('measures', '处置过程'),
    section('figures', '伤亡和损失'),
    section('cause', '原因和善后'),
    section('next', '下一步工作和建议'),
  ],
  check: [section('basic', '事件概况'), section('figures', '核定数据'), section('measures', '处置和善后')],
  // 灾情快报的文字部分 (自然灾害情况统计调查制度): 背景、过程、特点、现场、趋势; 力量、资金、物资、装备、需求、困难、下一步
  disaster: [
    asking('basic', '灾害过程', '灾害背景、过程、现场情景'),
    asking('figures', '灾情', '灾情特点'),
    asking('measures', '救灾工作', '应急力量、资金、物资、装备'),
    asking('requests', '困难和需求', '需求、困难'),
    asking('next', '趋势和下一步', '发展趋势、下一步'),
  ],
  press: [section('basic', '事件情况'), section('measures', '处置情况')],
}

/** To whom each goes where nobody says another: 一般→市 (生产安全事故报告和调查处理条例 第十条); the press through 宣传部. */
export const usualReceivers: Record<WrittenType, { readonly to: string[]; readonly cc: string[] }> = {
  first: { to: ['市应急管理局'], cc: ['区委办公室', '区政府办公室'] },
  followup: { to: ['市应急管理局'], cc: ['区委办公室', '区政府办公室'] },
  final: { to: ['市应急管理局'], cc: ['区委办公室', '区政府办公室'] },
  check: { to: ['市应急管理局'], cc: [] },
  disaster: { to: ['市应急管理局'], cc: ['区减灾委员会'] },
  press: { to: ['区委宣传部'], cc: ['区政府办公室'] },
}
