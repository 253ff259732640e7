/** 看板的用语。 */
export const text = {
  board: '看板',
  loading: '正在读取',
  hidden: '这起事件限定知悉范围，大屏不显示',
  unknown: '看板暂不能显示，请升级本屏程序',
  since: (what: string, clock: string) => `自${what} ${clock}`,
  occurred: '事发',
  received: '接报',
  stopped: (clock: string) => `已办结 ${clock}`,
  days: 'T+',
  level: '事件',
  response: '响应',
  unleveled: '未定级',
}
