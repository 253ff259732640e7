/** Steps of a line's handling, in the order in which they usually follow (拟办 → 批示 → 传达 → 落实 → 结果; 已阅 and 归入事件 at any time). */
export const stepTypes = [
  'proposed',
  'instructed',
  'relayed',
  'carriedOut',
  'finished',
  'read',
  'joined',
] as const
export type StepType = (typeof stepTypes)[number]
export const stepText: Record<StepType, string> = {
  proposed: '拟办意见',
  instructed: '领导批示',
  relayed: '传达',
  carriedOut: '落实',
  finished: '办理结果',
  read: '已阅',
  joined: '归入事件',
}
