import { nationalSteps } from './national.ts'
import { type Checked, type Ending, isRepeating, type Limit, type Step } from './step.ts'

/** A set of deadlines as a place has it. */
export interface ProfileData {
  readonly id: string
  readonly name: string
  /** Place and year it was found for. */
  readonly place: string
  readonly source: string
  readonly checked: Checked
  readonly steps: readonly Step[]
}

type Level = 1 | 2 | 3 | 4
interface Local {
  readonly label?: string
  readonly ending: Ending
  readonly levels: readonly Level[]
  readonly limit: Limit
  readonly start?: Step['start']
  readonly to?: string
  readonly owner?: string
  readonly checked?: Checked
  readonly note?: string
}
const once = (minutes: number): Limit => ({ every: 'once', minutes })
const UP: readonly Level[] = [1, 2]
const THIRD: readonly Level[] = [3]
const TO_THIRD: readonly Level[] = [1, 2, 3]
const labels: Partial<Record<Ending, string>> = {
  phone: '电话报',
  first: '书面初报',
  followup: '续报',
  press: '首次权威发布',
}

/**
 * A place's own steps over the national ones. Where the text says nothing of the moment it counts from, 接报 is taken and
 * the step says so.
 */
function profile(data: Omit<ProfileData, 'steps'>, locals: readonly Local[]): ProfileData {
  const own = locals.map((one, place): Step => {
    const start = one.start ?? 'received'
    const note = one.note ?? (start === 'received' ? '（原文未写起算时刻，按接报计）' : '')
    return {
      key: `l-${place + 1}`,
      label: one.label ?? labels[one.ending] ?? one.ending,
      ending: one.ending,
      to: one.to ?? '市应急局',
      owner: one.owner ?? '值班长',
      levels: [...one.levels],
      categories: [],
      start,
      limit: one.limit,
      source: `${data.source}${note}`,
      checked: one.checked ?? data.checked,
    }
  })
  const again = new Set(own.filter(({ ending }) => ending === 'followup').flatMap(({ levels }) => levels))
  // A place that has its own follow-ups replaces the national daily one for those levels.
  const national = nationalSteps.flatMap((step) => {
    if (step.ending !== 'followup' || !isRepeating(step)) return [step]
    const levels = step.levels.filter((level) => !again.has(level))
    return levels.length === 0 ? [] : [{ ...step, levels }]
  })
  return { ...data, steps: [...own, ...national] }
}

/** City 四个一 asks for one release clock at 较大 too; the law's 5 h and 24 h are for 重大 and above. */
const releaseAtThird: readonly Local[] = [
  {
    ending: 'press',
    levels: THIRD,
    limit: once(300),
    start: 'occurred',
    to: '社会公众',
    owner: '宣传部门',
    checked: 'unverified',
    note: '；较大参照重大的 5 小时，未核验',
  },
  {
    label: '新闻发布会',
    ending: 'none',
    levels: THIRD,
    limit: once(1440),
    start: 'occurred',
    to: '社会公众',
    owner: '宣传部门',
    checked: 'unverified',
    note: '；较大参照重大的 24 小时，未核验',
  },
]

/** Every profile found, as it was found. A district chooses one and may edit its copy; none of this is a constant of law. */
export const builtInProfiles: readonly ProfileData[] = [
  profile(
    {
      id: 'P-GZ-DISTRICT',
      name: '广州区级 30/60 分',
      place: '广州市区报市',
      source: '广州市区级值班通行做法：电话 15–30 分钟、书面 45–60 分钟',
      checked: 'unverified',
    },
    [
      { ending: 'phone', levels: TO_THIRD, limit: once(30) },
      { ending: 'first', levels: TO_THIRD, limit: once(60) },
      { ending: 'followup', levels: TO_THIRD, limit: { every: 'minutes', minutes: 120 }, start: 'first' },
      ...releaseAtThird,
    ],
  ),
  profile(
    {
      id: 'P-GD-DEFAULT',
      name: '广东市报省 30/60、60/120',
      place: '广东省',
      source: '广东省总体预案、值班规定通行口径',
      checked: 'unverified',
    },
    [
      { ending: 'phone', levels: UP, limit: once(30), to: '省应急管理厅' },
      { ending: 'first', levels: UP, limit: once(60), to: '省应急管理厅' },
      { ending: 'phone', levels: THIRD, limit: once(60), to: '省应急管理厅' },
      { ending: 'first', levels: THIRD, limit: once(120), to: '省应急管理厅' },
      ...releaseAtThird,
    ],
  ),
  profile(
    {
      id: 'P-HENAN-2021',
      name: '河南 15/35 分',
      place: '河南省 2021',
      source: '河南省应急管理厅信息报告规定（2021-01）',
      checked: 'verified',
    },
    [
      { ending: 'phone', levels: UP, limit: once(15), to: '省应急管理厅' },
      { ending: 'first', levels: UP, limit: once(35), to: '省应急管理厅' },
      { ending: 'first', levels: THIRD, limit: once(60), to: '省应急管理厅' },
      { ending: 'first', levels: [4], limit: once(360), to: '省应急管理厅' },
      {
        ending: 'followup',
        levels: TO_THIRD,
        limit: { every: 'day', times: ['08:00', '17:00'] },
        start: 'first',
        to: '省应急管理厅',
      },
    ],
  ),
  profile(
    {
      id: 'P-CITY-A',
      name: '某市 15/30、30/60 分',
      place: '未具名市',
      source: '某市办公室通知（见于企业转发）',
      checked: 'mirror',
    },
    [
      { ending: 'phone', levels: UP, limit: once(15) },
      { ending: 'first', levels: UP, limit: once(30) },
      { ending: 'phone', levels: THIRD, limit: once(30) },
      { ending: 'first', levels: THIRD, limit: once(60) },
    ],
  ),
  profile(
    {
      id: 'P-COUNTY-2018',
      name: '某县 20/40 分',
      place: '某县 2018',
      source: '某县办公室通知（2018-05-02）',
      checked: 'verified',
    },
    [
      { ending: 'phone', levels: [], limit: once(20), to: '县委、县政府' },
      { ending: 'first', levels: [], limit: once(40), to: '县委、县政府' },
    ],
  ),
  profile(
    {
      id: 'P-ZHUHAI-2006',
      name: '珠海 30 分/2 小时',
      place: '珠海市 2006',
      source: '珠海市突发公共事件总体应急预案',
      checked: 'verified',
    },
    [
      { ending: 'phone', levels: UP, limit: once(30), to: '市政府' },
      { ending: 'first', levels: UP, limit: once(120), to: '市政府' },
      {
        label: '空难、恐怖袭击等立即报',
        ending: 'none',
        levels: [],
        start: 'critical',
        to: '市政府',
        limit: { every: 'atOnce', minutes: 15 },
        checked: 'unverified',
        note: '：立即，原文没有时数',
      },
    ],
  ),
  profile(
    {
      id: 'P-JIANGXI-2013',
      name: '江西 2 小时',
      place: '江西省 2013',
      source: '江西省突发事件应对条例第三十三条',
      checked: 'verified',
    },
    [{ ending: 'first', levels: TO_THIRD, limit: once(120), start: 'occurred', to: '市政府' }],
  ),
  profile(
    {
      id: 'P-PROV-OLD',
      name: '某省 3 小时',
      place: '未具名省',
      source: '某省信息报告规定（见于转载）',
      checked: 'mirror',
    },
    [
      { ending: 'first', levels: [3, 4], limit: once(180), to: '省政府' },
      { ending: 'first', levels: UP, limit: once(120), to: '省政府' },
    ],
  ),
  profile(
    {
      id: 'P-FJ-XM',
      name: '厦门 30 分/1 小时',
      place: '厦门市同安区',
      source: '厦门、福建通行做法',
      checked: 'unverified',
    },
    [
      { ending: 'phone', levels: TO_THIRD, limit: once(30) },
      { ending: 'first', levels: TO_THIRD, limit: once(60) },
    ],
  ),
]

/** What counts while the district has chosen nothing: a district that reports to its city, 未核验 until it confirms. */
export const defaultProfileId = 'P-GZ-DISTRICT'

export function builtInProfile(id: string): ProfileData | undefined {
  return builtInProfiles.find((one) => one.id === id)
}
