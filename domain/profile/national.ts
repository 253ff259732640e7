import { type Step, startText } from './step.ts'

const S2 = '生产安全事故报告和调查处理条例（国务院令第493号）'
const OPEN = '关于全面推进政务公开工作的意见实施细则（国办，2016-11）'
const REPLY = '国办发〔2016〕61号'
const DISASTER = '自然灾害情况统计调查制度及省级实施规则'
const HEALTH = '突发公共卫生事件应急条例'

const received: Pick<Step, 'start' | 'owner' | 'levels' | 'categories'> = {
  start: 'received',
  owner: '值班长',
  levels: [],
  categories: [],
}

const DROUGHT = '11A00.drought'
const FLOOD = '11A00.flood'
const FOREST = '11G00'
const FIRE_RULE = '森林防火条例（国务院令第541号）第三十二条'
/** The rules say 立即 and give no number: the minutes are this product's proposal, 未核验 until the bureau sets its own. */
const AT_ONCE = { every: 'atOnce', minutes: 15 } as const

/**
 * Deadlines of national rules, laid under whatever a place adds. Where a place has the same report sooner, the sooner
 * one counts. Each names its source; what was not read in the original text says so.
 */
export const nationalSteps: readonly Step[] = [
  {
    ...received,
    key: 'o-judge',
    label: '尽快初判',
    ending: 'level',
    to: '',
    limit: AT_ONCE,
    source: [
      '突发事件应对法第六十条：接到报告立即核实处理；',
      `${startText.assessed}没有规定分钟，15 分钟为本系统的建议`,
    ].join(''),
    checked: 'unverified',
  },
  {
    ...received,
    key: 'n-safety',
    label: '书面初报',
    ending: 'first',
    to: '上一级应急管理部门',
    categories: ['accident'],
    limit: { every: 'once', minutes: 120 },
    source: `${S2}第十一条：每级上报不得超过 2 小时`,
    checked: 'verified',
  },
  {
    ...received,
    key: 'n-flash',
    label: '电话报',
    ending: 'phone',
    to: '省应急管理厅',
    categories: ['accident'],
    levels: [1, 2, 3],
    limit: { every: 'once', minutes: 60 },
    source: '生产安全事故信息报告和处置办法（安监总局令第21号）第七、八条：接报后 1 小时内电话快报',
    checked: 'mirror',
  },
  {
    ...received,
    key: 'n-change',
    label: '伤亡变化补报',
    ending: 'followup',
    to: '上一级应急管理部门',
    categories: ['accident'],
    start: 'changed',
    limit: { every: 'atOnce', minutes: 60 },
    source: [
      `${S2}第十三条：30 日内（道路交通、火灾 7 日内）伤亡人数变化的，`,
      '应当及时补报；原文没有时数',
    ].join(''),
    checked: 'unverified',
  },
  {
    ...received,
    key: 'n-daily',
    label: '续报',
    ending: 'followup',
    to: '上一级应急管理部门',
    categories: ['accident'],
    levels: [1, 2],
    start: 'first',
    limit: { every: 'minutes', minutes: 1440 },
    source: '生产安全事故信息报告和处置办法：重大、特别重大每日至少续报一次',
    checked: 'mirror',
  },
  {
    ...received,
    key: 'n-daily-lower',
    label: '续报',
    ending: 'followup',
    to: '上一级应急管理部门',
    categories: ['accident'],
    levels: [3, 4],
    start: 'first',
    limit: { every: 'minutes', minutes: 1440 },
    source: [
      '生产安全事故信息报告和处置办法（草案为每二日，',
      '定稿未读到）：较大、一般每日至少续报一次',
    ].join(''),
    checked: 'unverified',
  },
  {
    ...received,
    key: 'n-health',
    label: '书面初报',
    ending: 'first',
    to: '区政府、市卫生健康委',
    categories: ['health'],
    limit: { every: 'once', minutes: 120 },
    source: `${HEALTH}第二十条：接到报告 2 小时内`,
    checked: 'verified',
  },
  {
    ...received,
    key: 'n-disaster',
    label: '灾情初报',
    ending: 'disaster',
    to: '市应急管理局',
    categories: ['natural'],
    except: [DROUGHT],
    start: 'occurred',
    limit: { every: 'once', minutes: 120 },
    source: `${DISASTER}：县级应在灾害发生后 2 小时内初报`,
    checked: 'verified',
  },
  {
    ...received,
    key: 'n-zero',
    label: '灾情零报告',
    ending: 'disaster',
    to: '市应急管理局',
    categories: ['natural'],
    except: [DROUGHT],
    start: 'first',
    limit: { every: 'day', times: ['09:00'] },
    source: `${DISASTER}：灾情稳定前 24 小时零报告，县级每日 9 时前，数据截至前一日 24 时`,
    checked: 'verified',
  },
  {
    ...received,
    key: 'n-check',
    label: '灾情核报',
    ending: 'check',
    to: '市应急管理局',
    categories: ['natural'],
    start: 'stable',
    limit: { every: 'workdays', days: 2 },
    source: `${DISASTER}（民政时期文本县级 2 个工作日，现行天数未读到）`,
    checked: 'unverified',
  },
  {
    ...received,
    key: 'n-disaster-up',
    label: '重大灾情同时报省、部',
    ending: 'none',
    to: '省应急管理厅、应急管理部',
    categories: ['natural'],
    start: 'critical',
    limit: AT_ONCE,
    source: [
      `${DISASTER}：死亡失踪 10 人以上或其他重大损失，`,
      '灾害发生后 2 小时内同时报省、部；原文的“同时”按立即计',
    ].join(''),
    checked: 'unverified',
  },
  {
    ...received,
    key: 'n-drought',
    label: '旱情初报',
    ending: 'disaster',
    to: '市应急管理局',
    categories: ['natural'],
    subtypes: [DROUGHT],
    start: 'received',
    limit: { every: 'atOnce', minutes: 120 },
    source: `${DISASTER}：旱情初显时初报；原文没有时数，按灾情初报的 2 小时计`,
    checked: 'unverified',
  },
  {
    ...received,
    key: 'n-drought-again',
    label: '旱情续报',
    ending: 'disaster',
    to: '市应急管理局',
    categories: ['natural'],
    subtypes: [DROUGHT],
    start: 'first',
    limit: { every: 'minutes', minutes: 14_400 },
    source: `${DISASTER}：旱灾每 10 天续报一次，灾情解除后核报`,
    checked: 'mirror',
  },
  {
    ...received,
    key: 'n-forest',
    label: '森林火灾立即报省',
    ending: 'none',
    subtypes: [FOREST],
    to: '省森林防灭火指挥部',
    start: 'critical',
    limit: AT_ONCE,
    source: [
      `${FIRE_RULE}：`,
      '邻近省界国界、死亡 3 人或重伤 10 人以上、威胁居民区或重要设施、原始森林、需要支援等，',
      '立即报告；原文没有时数',
    ].join(''),
    checked: 'unverified',
  },
  {
    ...received,
    key: 'n-forest-day',
    label: '明火 24 小时未灭报省',
    ending: 'none',
    subtypes: [FOREST],
    to: '省森林防灭火指挥部',
    start: 'occurred',
    limit: { every: 'once', minutes: 1440 },
    source: [
      `${FIRE_RULE}；广东省森林防火条例第三十四条：`,
      '24 小时尚未扑灭明火的报省，已扑灭的记“已办”',
    ].join(''),
    checked: 'verified',
  },
  ...floodReports(),
  {
    ...received,
    key: 'n-release',
    label: '首次权威发布',
    ending: 'press',
    to: '社会公众',
    owner: '宣传部门',
    levels: [1, 2],
    start: 'occurred',
    limit: { every: 'once', minutes: 300 },
    source: `${OPEN}：特别重大、重大突发事件最迟 5 小时内发布`,
    checked: 'verified',
  },
  {
    ...received,
    key: 'n-conference',
    label: '新闻发布会',
    ending: 'none',
    to: '社会公众',
    owner: '宣传部门',
    levels: [1, 2],
    start: 'occurred',
    limit: { every: 'once', minutes: 1440 },
    source: `${REPLY}：最迟 24 小时内举行新闻发布会`,
    checked: 'verified',
  },
  {
    ...received,
    key: 'n-opinion',
    label: '舆情回应',
    ending: 'none',
    to: '社会公众',
    owner: '宣传部门',
    start: 'opinion',
    limit: { every: 'once', minutes: 2880 },
    source: `${REPLY}：其他政务舆情 48 小时内予以回应`,
    checked: 'verified',
  },
]

/**
 * 水情报告 by the size of the flood (a Guangdong rule, read in a copy). The text gives two numbers of hours for the larger ones
 * and does not say in the copy that was read which is for what: the shorter counts, 未核验.
 */
function floodReports(): Step[] {
  const bands = [
    ['flood5', 12, '每 12 小时', 'mirror'],
    ['flood10', 6, '12、6 小时', 'unverified'],
    ['flood20', 3, '6、3 小时', 'unverified'],
    ['flood50', 2, '3、2 小时', 'unverified'],
    ['flood100', 1, '3、1 小时', 'unverified'],
  ] as const
  return bands.map(
    ([start, hours, words, checked]): Step => ({
      ...received,
      key: `n-${start}`,
      label: `水情报告（${startText[start]}）`,
      ending: 'none',
      to: '市三防指挥部',
      owner: '三防值班员',
      subtypes: [FLOOD],
      start,
      limit: { every: 'minutes', minutes: hours * 60 },
      source: [
        `广东省水情报汛频次（见于转载）：${startText[start]}，`,
        `${words}${checked === 'mirror' ? '' : '（按短的计）'}`,
      ].join(''),
      checked,
    }),
  )
}
