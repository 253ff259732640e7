/**
 * Who is told, as rules and people name him: `市应急局`, `市应急管理局值班室（周）`, `上一级人民政府`. Names are compared by the level of
 * government and by what the office is for; own rule, for no list of offices is the same in two districts.
 */
interface Receiver {
  /** Null where the words do not say. */
  readonly tier: 'nation' | 'province' | 'city' | 'district' | 'public' | null
  /** Null where the words do not say, or leave it open (上一级). */
  readonly office: string | null
  readonly words: string
}

/** From the sharpest to the widest: a 市委宣传部 is no 市委. */
const offices: readonly (readonly [office: string, words: RegExp])[] = [
  ['publicity', /宣传|融媒体|新闻/],
  ['health', /卫生|卫健|疾控/],
  ['forest', /森林|林业/],
  ['flood', /三防|防汛|水务|水利/],
  ['police', /公安/],
  ['emergency', /应急|安监|减灾/],
  ['government', /政府|总值班室|府办|党委|[省市区县]委/],
]

function receiver(words: string): Receiver {
  return { tier: tierOf(words), office: officeOf(words), words }
}

function officeOf(words: string): string | null {
  if (words.includes('上一级')) return null
  return offices.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** The last level the name says is the one meant: 广东省广州市应急局. The desk is a district's: one level up is the city. */
function tierOf(words: string): Receiver['tier'] {
  if (/公众|社会/.test(words)) return 'public'
  if (/国务院|国家|^应急管理部/.test(words)) return 'nation'
  if (words.includes('上一级')) return 'city'
  const said = [
    ['province', Math.max(words.lastIndexOf('省'), words.lastIndexOf('自治区'))],
    ['city', words.replace('自治区', '').lastIndexOf('市')],
    ['district', Math.max(words.replace('自治区', '   ').lastIndexOf('区'), words.lastIndexOf('县'))],
  ] as const
  const last = said.filter(([, place]) => place >= 0).sort((a, b) => b[1] - a[1])[0]
  if (last !== undefined) return last[0]
  if (words.includes('厅')) return 'province'
  return null
}

/** The offices a rule names: 区政府、市卫生健康委 are two; none where it names none. */
export function receiversIn(to: string): string[] {
  return to
    .split(/[、，,；;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** Whether who was told is whom the rule names. What the public is told has many ways and no address. */
export function isReceiver(rule: string, told: string): boolean {
  if (rule.trim() === told.trim()) return true
  const [asked, given] = [receiver(rule), receiver(told)]
  if (asked.tier === 'public') return true
  if (given.tier === null || asked.tier !== given.tier) return false
  return asked.office === null || given.office === null || asked.office === given.office
}

/** Whether two rules ask for the same people to be told. */
export function isSameReceivers(one: string, other: string): boolean {
  const [a, b] = [receiversIn(one), receiversIn(other)]
  return a.length === b.length && a.every((name) => b.some((own) => isReceiver(name, own)))
}
