import { canonical } from '../canonical.ts'
import { paperDay } from '../document/paper-words.ts'
import { calendarDay } from '../time.ts'
import type { PlanContent } from './content.ts'

/** One thing that two versions say differently, in words for the person who approves. */
export interface Difference {
  readonly part: string
  /** Null where it was not there before, or is not there any more. */
  readonly before: string | null
  readonly after: string | null
}

const plainParts = {
  name: '名称',
  clause: '启动依据',
  source: '编制依据',
  fits: '适用范围',
} as const

/** What a later version changed, in the order of the plan: plain parts, grades, roles, steps, cards, contacts, one page. */
export function differencesOf(before: PlanContent, after: PlanContent): Difference[] {
  const found: Difference[] = []
  for (const [part, label] of Object.entries(plainParts) as [keyof typeof plainParts, string][]) {
    const [a, b] = [saying(before[part]), saying(after[part])]
    if (a !== b) found.push({ part: label, before: a, after: b })
  }
  const [lasted, lasts] = [dayWords(before.expiresAt), dayWords(after.expiresAt)]
  if (lasted !== lasts) found.push({ part: '有效期', before: lasted, after: lasts })
  const [file, next] = [before.origin, after.origin]
  if (file?.hash !== next?.hash) {
    found.push({ part: '原件', before: file?.name ?? null, after: next?.name ?? null })
  }
  const byKey = <T>(
    label: string,
    list: (of: PlanContent) => readonly T[],
    key: (one: T) => string,
    words: (one: T) => string,
  ) => {
    const olds = new Map(list(before).map((one) => [key(one), one]))
    const news = new Map(list(after).map((one) => [key(one), one]))
    for (const [id, old] of olds) {
      const next = news.get(id)
      if (next === undefined) found.push({ part: label, before: words(old), after: null })
      else if (canonical(next) !== canonical(old)) {
        found.push({ part: label, before: words(old), after: words(next) })
      }
    }
    for (const [id, next] of news) {
      if (!olds.has(id)) found.push({ part: label, before: null, after: words(next) })
    }
  }
  byKey(
    '响应分级',
    ({ grades }) => grades,
    ({ level }) => String(level),
    ({ level, text }) => `${level} 级：${text}`,
  )
  byKey(
    '角色',
    ({ roles }) => roles,
    ({ key }) => key,
    ({ name, phone }) => [name, phone].filter(Boolean).join(' '),
  )
  byKey(
    '步骤',
    ({ steps }) => steps,
    ({ key }) => key,
    stepWords,
  )
  byKey(
    '处置卡',
    ({ cards }) => cards,
    ({ key }) => key,
    ({ title, steps }) => [title, ...steps].join('；'),
  )
  byKey(
    '联系电话',
    ({ contacts }) => contacts,
    ({ unit }) => unit,
    ({ unit, phone }) => `${unit} ${phone ?? ''}`.trim(),
  )
  if (canonical(before.onePage) !== canonical(after.onePage)) {
    found.push({ part: '一页纸', before: saying(before.onePage), after: saying(after.onePage) })
  }
  return found
}

function stepWords({ title, minutes, order }: PlanContent['steps'][number]): string {
  return [title, minutes === null ? '' : `${minutes} 分钟`, order?.text ?? ''].filter(Boolean).join('；')
}

function dayWords(at: number | null): string {
  return at === null ? '没有写' : paperDay(calendarDay(at))
}

function saying(value: unknown): string {
  if (value === null) return '无'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(saying).join('、')
  return Object.values(value as object)
    .map(saying)
    .filter(Boolean)
    .join('；')
}
