/** What a command is called in front of people; the type itself where no name is known. */
const names: Record<string, string> = {
  'log.write': '日志',
  'log.correct': '更正',
  'incident.report': '登记事件',
  'incident.verify': '核实事件',
  'incident.share': '通报街道',
  'incident.close': '办结事件',
  'scene.assign': '切屏',
  'scene.arrange': '换布局',
  'scene.apply': '调用场景',
  'scene.swap': '互换窗口',
  'scene.clear': '清空窗口',
  'scene.lock': '锁窗',
  'scene.unlock': '解锁',
  'preset.save': '保存场景',
  'preset.remove': '删除场景',
}

export function commandWords(type: string): string {
  return names[type] ?? type
}
