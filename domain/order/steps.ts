/** The ladder of an order (指令闭环): each step reached stands with its time and the device it was said on. */
export const orderSteps = [
  'issued',
  'delivered',
  'read',
  'acknowledged',
  'arrived',
  'feedback',
  'completed',
] as const
export type OrderStep = (typeof orderSteps)[number]
export const orderStepText: Record<OrderStep, string> = {
  issued: '下达',
  delivered: '送达',
  read: '已读',
  acknowledged: '签收',
  arrived: '到场',
  feedback: '反馈',
  completed: '完成',
}

/** Why a recipient has not answered, in the words of honest waiting (architecture, law 8). */
export const waitings = ['pending', 'undelivered', 'unacknowledged'] as const
export type OrderWaiting = (typeof waitings)[number]
export const orderWaitingText: Record<OrderWaiting, string> = {
  pending: '待发送',
  undelivered: '未送达',
  unacknowledged: '未签收',
}

/** Steps that have a time by which they are due. */
export const dueSteps = ['acknowledged', 'arrived', 'feedback', 'completed'] as const
export type DueStep = (typeof dueSteps)[number]

export const orderStatuses = ['open', 'done', 'settled', 'recalled', 'replaced'] as const
export type OrderStatus = (typeof orderStatuses)[number]
export const orderStatusText: Record<OrderStatus, string> = {
  open: '办理中',
  done: '已办结',
  settled: '凭据办结',
  recalled: '已撤回',
  replaced: '已替换',
}

/** Whom silence is told, one after another (capability 35): the receiver again, the next person, by phone, the leader. */
export const rungs = ['remind', 'next', 'phone', 'leader'] as const
export type Rung = (typeof rungs)[number]
export const rungText: Record<Rung, string> = {
  remind: '自动催办',
  next: '转下一人',
  phone: '改打电话',
  leader: '报告领导',
}
