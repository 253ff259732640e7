/** What a report is (信息报送): by phone, the written first, follow-ups, the final, 核报 of a disaster, its table, press. */
export const reportTypes = ['phone', 'first', 'followup', 'final', 'check', 'disaster', 'press'] as const
export type ReportType = (typeof reportTypes)[number]
export const reportTypeText: Record<ReportType, string> = {
  phone: '电话报告',
  first: '初报',
  followup: '续报',
  final: '终报',
  check: '核报',
  disaster: '灾情快报',
  press: '新闻通稿',
}
/** A phone report is a stream of its own; all others are written. */
export const writtenTypes = ['first', 'followup', 'final', 'check', 'disaster', 'press'] as const
export type WrittenType = (typeof writtenTypes)[number]

/** How it leaves the house. Fax, phone and print are acts a person confirms; `system` is the superior's platform. */
export const reportChannels = ['phone', 'fax', 'print', 'file', 'system'] as const
export type ReportChannel = (typeof reportChannels)[number]
export const reportChannelText: Record<ReportChannel, string> = {
  phone: '电话',
  fax: '传真',
  print: '纸质送达',
  file: '文件传递',
  system: '系统报送',
}

/** Draft → review → signed → sent → received, or returned → supplemented; a void one keeps its number. */
export const reportStatuses = [
  ...(['draft', 'review', 'signed', 'sent', 'received', 'returned', 'supplemented', 'void'] as const),
]
export type ReportStatus = (typeof reportStatuses)[number]
export const reportStatusText: Record<ReportStatus, string> = {
  draft: '起草中',
  review: '待审签',
  signed: '已签发',
  sent: '已报出',
  received: '上级已收',
  returned: '上级退回',
  supplemented: '已补报',
  void: '已作废',
}

/** How a delivery to the superior's platform stands. */
export const deliveryStates = ['waiting', 'retrying', 'delivered', 'refused'] as const
export type DeliveryState = (typeof deliveryStates)[number]
export const deliveryStateText: Record<DeliveryState, string> = {
  waiting: '待报送',
  retrying: '重试中',
  delivered: '已送达',
  refused: '未能送达',
}

const DIGITS = '零一二三四五六七八九'
/** 1 → 一, 12 → 十二, 20 → 二十; plain figures from 100 on. */
export function chineseCount(n: number): string {
  if (n >= 100) return String(n)
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`
}

/** 初报, 续报一, 续报二 …; a 灾情快报 counts its issues. */
export function reportName(type: ReportType, ordinal: number): string {
  if (type === 'followup') return `续报${chineseCount(ordinal)}`
  return type === 'disaster' && ordinal > 1 ? `灾情快报（第${ordinal}次）` : reportTypeText[type]
}
