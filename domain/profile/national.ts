import type { Step } from './step.ts'

const S2 = '生产安全事故报告和调查处理条例（国务院令第493号）'
const OPEN = '关于全面推进政务公开工作的意见实施细则（国办，2016-11）'
const REPLY = '国办发〔2016〕61号'
const DISASTER = '自然灾害情况统计调查制度及省级实施规则'
const HEALTH = '突发公共卫生事件应急条例'

const received: Pick<Step, 'start' | 'owner' | 'levels' | 'categories'> = {
  ...{ start: 'received', owner: '值班长', levels: [], categories: [] },
}

/**
 * Deadlines of national rules, laid under whatever a place adds. Where a place has the same report sooner, the sooner
 * one counts. Each names its source; what was not read in the original text says so.
 */
export const nationalSteps: readonly Step[] = [
  {
    ...{
      ...received,
      key: 'n-safety',
      label: '书面初报',
      ending: 'first',
      to: '上一级人民政府',
      categories: ['accident'],
    },
    ...{ limit: { every: 'once', minutes: 120 }, source: `${S2}第十一条：每级上报不得超过 2 小时` },
    checked: 'verified',
  },
  {
    ...{
      ...received,
      key: 'n-flash',
      label: '电话报',
      ending: 'phone',
      to: '省应急管理厅',
      categories: ['accident'],
    },
    ...{ levels: [1, 2, 3], limit: { every: 'once', minutes: 60 } },
    source: '生产安全事故信息报告和处置办法（安监总局令第21号）第七、八条：接报后 1 小时内电话快报',
    checked: 'mirror',
  },
  {
    ...{
      ...received,
      key: 'n-daily',
      label: '续报',
      ending: 'followup',
      to: '上一级人民政府',
      categories: ['accident'],
    },
    ...{ levels: [1, 2], start: 'first', limit: { every: 'minutes', minutes: 1440 } },
    source: '生产安全事故信息报告和处置办法：重大、特别重大每日至少续报一次',
    checked: 'mirror',
  },
  {
    ...{ ...received, key: 'n-daily-lower', label: '续报', ending: 'followup', to: '上一级人民政府' },
    ...{
      categories: ['accident'],
      levels: [3, 4],
      start: 'first',
      limit: { every: 'minutes', minutes: 1440 },
    },
    source: '生产安全事故信息报告和处置办法（草案为每二日，定稿未读到）：较大、一般每日至少续报一次',
    checked: 'unverified',
  },
  {
    ...{ ...received, key: 'n-health', label: '书面初报', ending: 'first', to: '区政府、市卫生健康委' },
    ...{ categories: ['health'], limit: { every: 'once', minutes: 120 } },
    source: `${HEALTH}第二十条：接到报告 2 小时内`,
    checked: 'verified',
  },
  {
    ...{ ...received, key: 'n-disaster', label: '灾情初报', ending: 'disaster', to: '市应急管理局' },
    ...{ categories: ['natural'], start: 'occurred', limit: { every: 'once', minutes: 120 } },
    source: `${DISASTER}：县级应在灾害发生后 2 小时内初报`,
    checked: 'verified',
  },
  {
    ...{ ...received, key: 'n-zero', label: '灾情零报告', ending: 'disaster', to: '市应急管理局' },
    ...{ categories: ['natural'], start: 'first', limit: { every: 'day', times: ['09:00'] } },
    source: `${DISASTER}：灾情稳定前 24 小时零报告，县级每日 9 时前，数据截至前一日 24 时`,
    checked: 'verified',
  },
  {
    ...{ ...received, key: 'n-check', label: '灾情核报', ending: 'check', to: '市应急管理局' },
    ...{ categories: ['natural'], start: 'stable', limit: { every: 'workdays', days: 2 } },
    source: `${DISASTER}（民政时期文本县级 2 个工作日，现行天数未读到）`,
    checked: 'unverified',
  },
  {
    ...{
      ...received,
      key: 'n-release',
      label: '首次权威发布',
      ending: 'press',
      to: '社会公众',
      owner: '宣传部门',
    },
    ...{ levels: [1, 2], start: 'occurred', limit: { every: 'once', minutes: 300 } },
    source: `${OPEN}：特别重大、重大突发事件最迟 5 小时内发布`,
    checked: 'verified',
  },
  {
    ...{
      ...received,
      key: 'n-conference',
      label: '新闻发布会',
      ending: 'none',
      to: '社会公众',
      owner: '宣传部门',
    },
    ...{ levels: [1, 2], start: 'occurred', limit: { every: 'once', minutes: 1440 } },
    source: `${REPLY}：最迟 24 小时内举行新闻发布会`,
    checked: 'verified',
  },
  {
    ...{
      ...received,
      key: 'n-opinion',
      label: '舆情回应',
      ending: 'none',
      to: '社会公众',
      owner: '宣传部门',
    },
    ...{ start: 'opinion', limit: { every: 'once', minutes: 2880 } },
    source: `${REPLY}：其他政务舆情 48 小时内予以回应`,
    checked: 'verified',
  },
]
