import { type Ending, type Start, startText, type ToldStart } from '../../domain/profile/step.ts'
import { howLong, MINUTE } from '../../domain/time.ts'

const waitingFor: Partial<Record<Start, string>> = {
  first: '初报',
  changed: '数字变化',
  assessed: '定级',
  critical: '出现情形',
  flood5: '洪水到这一级',
  flood10: '洪水到这一级',
  flood20: '洪水到这一级',
  flood50: '洪水到这一级',
  flood100: '洪水到这一级',
}
const markWords: Partial<Record<Start, string>> = { stable: '灾情已稳定', critical: '已出现这种情形' }
const minutes = (ms: number) => howLong(Math.max(MINUTE, Math.floor(ms / MINUTE) * MINUTE))

/** Words of the reporting clocks. */
export const text = {
  list: '报送时钟',
  waiting: (from: ToldStart | 'first' | 'assessed' | 'changed') =>
    `${waitingFor[from] ?? startText[from]}后起算`,
  done: (time: string, ending: Ending) =>
    `${time} ${ending === 'level' ? '已定级' : ending === 'none' ? '已办' : '已报'}`,
  doneLate: (time: string, late: number) => `${time} 已报，迟 ${minutes(late)}`,
  unexplained: '，未说明',
  excused: (why: string) => `已说明：${why}`,
  none: '没有要报的时限。',
  rule: (name: string, checked: string) => `规则：${name}${checked === '' ? '' : `（${checked}）`}`,
  notFrozen: '，随本区现行规则',
  ruleOf: (rule: string, to: string) => (to === '' ? rule : `${rule}，报${to}`),
  act: '处理',
  acts: { done: '已办', excuse: '说明迟报', waive: '免报' },
  doneTime: '何时',
  note: '怎么办的',
  lateWhy: '迟报原因',
  lateNote: (ms: number) => `过了时限 ${howLong(ms)}，请写迟报原因`,
  missingLate: '超时的要写明原因',
  why: '为什么',
  missingNote: '请写怎么办的，如 21:20 当面报告',
  missingWhy: '请写原因',
  mark: (moment: ToldStart) => markWords[moment] ?? startText[moment],
  markTime: '何时',
  markHint: '现在',
  wrongTime: '看不懂时间，请写成 21:41',
  rules: '规则与免报',
  steps: (count: number) => `${count} 条时限`,
  changeTo: '换成',
  pickRules: '请选规则',
  change: '更换规则',
  changed: (name: string, why: string) => `已换成${name}：${why}`,
  waived: (label: string, why: string, by: string) => `${label}已免报：${why}（${by}）`,
  resume: '恢复',
  record: '记下',
  cancel: '收起',
  due: (label: string, title: string) => [label, title].filter(Boolean).join(' · '),
  toReport: (words: string) => `距上报${words}`,
  source: (source: string, checked: string) => `${source}（${checked}）`,
}
