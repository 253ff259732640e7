import { howLong, MINUTE } from '../../domain/time.ts'

const minutes = (ms: number) => howLong(Math.max(MINUTE, Math.floor(ms / MINUTE) * MINUTE))

/** Words of the reporting clocks. */
export const text = {
  list: '报送时钟',
  waiting: {
    first: '初报后起算',
    assessed: '定级后起算',
    stable: '灾情稳定后起算',
    opinion: '发现舆情后起算',
  },
  done: (time: string) => `${time} 已报`,
  doneLate: (time: string, late: number) => `${time} 已报，迟 ${minutes(late)}`,
  excused: (why: string) => `已说明：${why}`,
  none: '还没有要报的时限。定级以后按级别起算。',
  unjudged: '还没有定级，按级别的时限定级后起算。',
  rule: (name: string, checked: string) => `规则：${name}${checked === '' ? '' : `（${checked}）`}`,
  notFrozen: '，随本区现行规则',
  ruleOf: (rule: string, to: string) => (to === '' ? rule : `${rule}，报${to}`),
  act: '处理',
  acts: { done: '已办', excuse: '说明迟报', waive: '免报' },
  note: '怎么办的',
  why: '为什么',
  missingNote: '请写怎么办的，如 21:20 当面报告',
  missingWhy: '请写原因',
  record: '记下',
  cancel: '收起',
  due: (label: string, title: string) => [label, title].filter(Boolean).join(' · '),
  toReport: (words: string) => `距上报${words}`,
  source: (source: string, checked: string) => `${source}（${checked}）`,
}
