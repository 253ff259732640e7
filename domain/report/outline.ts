import type { WrittenType } from './words.ts'

export interface SectionOutline {
  readonly key: string
  readonly heading: string
}
const section = (key: string, heading: string): SectionOutline => ({ key, heading })

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
  disaster: [
    section('basic', '灾害过程'),
    section('figures', '灾情'),
    section('measures', '救灾工作'),
    section('requests', '困难和需求'),
    section('next', '趋势和下一步'),
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
