import type { Values } from './checks.ts'
import { chineseNumber } from './chinese-number.ts'
import { type FigureKey, figureText } from './figures.ts'

/** A number of a text that is not the one of the sheet. */
export interface Disagreement {
  readonly key: FigureKey
  /** 死亡. */
  readonly label: string
  /** As the text says. */
  readonly said: number
  /** As the sheet says; null where it does not hold the figure. */
  readonly sheet: number | null
  /** The words themselves, without spaces. */
  readonly quote: string
}

/** Any one of these words; it takes no group of its own, the number is the only one read out. */
const oneOf = (...words: readonly string[]) => `(?:${words.join('|')})`
const maybe = (part: string) => `(?:${part})?`
const anyOf = (...words: readonly string[]) => `${oneOf(...words)}*`

const FIGURES = '\\d[\\d,]*(?:\\.\\d+)?'
const NUMERALS = '[〇零一二两三四五六七八九十百千万]+'
/** The number that is read out of a text; one that is only stepped over is `ANOTHER`. */
const NUMBER = `(${FIGURES}|${NUMERALS})`
const ANOTHER = `(?:${FIGURES}|${NUMERALS})`
/** 百余人, 三十多户 are not counts anybody has to agree on. */
const EXACT = '(?![余多几])'
const MEASURE = maybe(oneOf('名', '个', '位'))

/** Who is counted: 3人, 4名工人, 2名作业人员. */
const PERSON = oneOf(
  ...['人', '群众', '居民', '工人', '职工', '村民', '游客', '乘客', '学生'],
  ...['作业人员', '工作人员', '人员', '伤员'],
)
const PEOPLE = `${MEASURE}${PERSON}${maybe('员')}`

/** Between a count and what happened to it: 3人不幸遇难, 1人经抢救无效死亡. */
const BETWEEN = anyOf(
  ...['不幸', '当场', '先后', '仍', '尚', '已', '现场', '经(?:全力)?抢救无效', '经医治无效'],
  ...['全部', '安全', '紧急', '确认', '均'],
)

/** What a count is called: 死亡人数, 受伤人员, 死者. */
const CALLED = maybe(oneOf('人数', '人员', '群众', '居民', '工人', '者'))
const BECAME = ['增至', '增加到', '上升至', '升至', '降至', '减至', '更新为']
/** The number before: 由1人增至 of 死亡人数由1人增至3人. */
const FROM = maybe(`由${ANOTHER}${MEASURE}人?${maybe(oneOf(...BECAME, '变为', '调整为', '核减为'))}`)
/** What stands before a count: 已有, 共, 约, 达, a colon. */
const ABOUT = anyOf(
  ...['已', '现', '共', '共计', '累计', '合计', '仍有', '尚有', '有', '为', '达', '约'],
  ...[...BECAME, '[:：]'],
)
/** Between what happened and its count: 死亡人数增至3人, 死亡人数由1人增至3人. */
const LINK = `${CALLED}${FROM}${ABOUT}`
/** A bare count ends where its clause ends: 死亡3、受伤4. */
const CLAUSE_END = '(?=[、，。；;）)]|$)'
/** 3人, 3名 or a bare 3 after the word. */
const COUNTED_PEOPLE = oneOf(`${MEASURE}人`, '名', CLAUSE_END)

interface Pattern {
  readonly key: FigureKey
  readonly pattern: RegExp
  /** Whether the number stands before the word or after it; null where the form says it by itself. */
  readonly number: 'before' | 'after' | null
}
const people: readonly (readonly [FigureKey, string])[] = [
  ['dead', '死亡|遇难|身亡|罹难'],
  ['serious', '重伤|伤势较重'],
  ['injured', '受伤|负伤'],
  ['missing', '失联|失踪|下落不明|失去联系'],
  ['trapped', '被困|受困|被埋'],
  ['atRisk', '涉险'],
]
const MOVED = oneOf('疏散转移', '转移疏散', '避险转移', '转移避险', '紧急转移', '疏散', '转移', '撤离')
/** Whom a crowd is made of: 疏散周边群众46户113人. */
const WHOM =
  maybe(oneOf('周边', '附近', '受影响', '危险区域', '楼内', '沿街', '低洼地带')) +
  maybe(oneOf('群众', '居民', '住户', '村民', '人员', '商户', '学生', '游客'))

const form = (key: FigureKey, number: Pattern['number'], ...parts: readonly string[]): Pattern => ({
  key,
  number,
  pattern: new RegExp(parts.join(''), 'gu'),
})

const patterns: readonly Pattern[] = [
  ...people.flatMap(([key, words]): Pattern[] => [
    form(key, 'before', NUMBER, EXACT, PEOPLE, BETWEEN, oneOf(words)),
    form(key, 'after', oneOf(words), LINK, NUMBER, EXACT, COUNTED_PEOPLE),
  ]),
  // 1死4伤
  form('dead', null, NUMBER, '死', `(?=${ANOTHER}(?:重)?伤)`),
  form('injured', null, '(?<=死)', NUMBER, '伤'),
  // 伤4人, but not the 伤 of 受伤 or 重伤
  form('injured', null, '(?<![受负重轻死])伤', NUMBER, EXACT, '(?:名|个)?人'),
  form(
    'movedPeople',
    'after',
    ...[MOVED, WHOM, LINK, maybe(`${ANOTHER}户`), '[、，]?', NUMBER, EXACT],
    ...['(?:名|个)?', oneOf('人', '群众', '居民')],
  ),
  form('movedPeople', 'before', NUMBER, EXACT, PEOPLE, BETWEEN, MOVED),
  form('movedHouseholds', 'after', MOVED, WHOM, LINK, NUMBER, EXACT, '户'),
  form('collapsedRooms', null, '倒塌房屋', LINK, NUMBER, EXACT, '间'),
  form('collapsedRooms', null, NUMBER, EXACT, '间房屋倒塌'),
  form(
    'lossWan',
    null,
    ...['直接经济损失', maybe('初步'), maybe(oneOf('估计', '估算', '核定'))],
    ...[LINK, NUMBER, EXACT, '(万元|亿元|元)'],
  ),
]

/** 新增1人死亡, 救出4名被困人员, 原4人失联 tell of something else than how it stands. */
const CHANGED = oneOf(
  ...[
    '新增',
    '增加',
    '又有',
    '再有',
    '另有',
    '减少',
    '较上[报次版期]',
    '原',
    '原有',
    '此前',
    '前期',
    '由',
    '从',
  ],
  ...['救出', '营救出?', '解救出?', '搜救出', '救治'],
)
const HAPPENED = oneOf('死亡', '受伤', '失联', '失踪', '被困', '疏散', '转移')
const OTHER = new RegExp(`${CHANGED}${maybe(HAPPENED)}$`, 'u')
/** 无人员伤亡, 暂无人员被困. */
const none: readonly (readonly [RegExp, readonly FigureKey[]])[] = [
  [/(?:无|没有|未造成|暂无|未接报)人员伤亡/gu, ['dead', 'injured']],
  [/(?:无|没有|暂无|未接报)人员?死亡/gu, ['dead']],
  [/(?:无|没有|暂无|未接报)人员?(?:失联|失踪)/gu, ['missing']],
  [/(?:无|没有|暂无)人员?被困/gu, ['trapped']],
]

/**
 * Numbers of a Chinese text that are not those of the fact sheet (一个口径): 死亡1人, 4人受伤, 失联3人, 疏散46户113人, 直接经济损失
 * 1.2亿元, also in Chinese numerals. Empty where all agree. What tells of a change (新增…, 救出…) or is no count (百余人) is left
 * alone; numbers of forces are not compared, each unit's own being as good as the total.
 */
export function numbersAgree(text: string, sheet: Values): Disagreement[] {
  const plain = text
    .replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+|(?<=\d),(?=\d{3})|(?<=户)[、和](?=\d)/gu, '')
  const found = new Map<string, Disagreement>()
  const say = (key: FigureKey, said: number, quote: string) => {
    const known = sheet[key] ?? null
    if (known === said) return
    found.set(`${key} ${said}`, { key, label: figureText[key], said, sheet: known, quote })
  }
  for (const clause of plain.split(/[，。；、！？,;（）()]/u)) {
    const order = orderOf(clause)
    for (const { key, number, pattern } of patterns) {
      if (number !== null && order !== null && number !== order) continue
      for (const match of clause.matchAll(pattern)) {
        const said = chineseNumber(match[1] ?? '')
        if (said === null || OTHER.test(clause.slice(Math.max(0, match.index - 8), match.index))) continue
        say(key, key === 'lossWan' ? inWan(said, match[2] ?? '') : said, match[0])
      }
    }
  }
  for (const [pattern, keys] of none) {
    for (const match of plain.matchAll(pattern)) {
      // 没有 of what the sheet does not hold is no contradiction.
      for (const key of keys) if ((sheet[key] ?? 0) > 0) say(key, 0, match[0])
    }
  }
  return [...found.values()]
}

const WORD = new RegExp(`${people.map(([, words]) => words).join('|')}|${MOVED}`, 'u')
const COUNTED = new RegExp(NUMBER, 'gu')

/**
 * Whether a clause with several numbers writes them before or after their words: 1人死亡4人受伤 or 死亡1人受伤4人; null where one
 * number leaves no doubt.
 */
function orderOf(clause: string): 'before' | 'after' | null {
  const numbers = [...clause.matchAll(COUNTED)]
  const word = WORD.exec(clause)
  const [first, second] = numbers
  if (first === undefined || second === undefined || word === null) return null
  return word.index < first.index ? 'after' : 'before'
}

function inWan(said: number, unit: string): number {
  const wan = unit === '亿元' ? said * 10_000 : unit === '元' ? said / 10_000 : said
  return Math.round(wan * 100) / 100
}
