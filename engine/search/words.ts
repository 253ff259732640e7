import { initialsTable } from './initials-table.ts'

const HAN = String.raw`\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}`
const runs = new RegExp(String.raw`[${HAN}]+|[[\p{L}\p{N}]--[${HAN}]]+`, 'gv')
const startsHan = new RegExp(`^[${HAN}]`, 'v')
/** Keeps initials apart from words in Latin letters. */
const MARK = 'ˉ'

/** Text as it is compared: full-width and half-width, upper and lower case are one. */
export function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Runs of Han characters, and words of letters and digits, in their order. */
export function runsOf(normalText: string): { text: string; isHan: boolean }[] {
  return (normalText.match(runs) ?? []).map((text) => ({ text, isHan: startsHan.test(text) }))
}

/** Pinyin initials of a run of Han characters by their most common readings: 塔吊 → `td`. */
export function initialsOf(han: string): string {
  let letters = ''
  for (const char of han) letters += initialsTable[char.charCodeAt(0) - 0x4e00] ?? '.'
  return letters
}

/**
 * Tokens of a text, space-separated, each once: every two neighbouring Han characters, the initials of every three
 * (two at the end of a run), the last character of a run (the others begin a pair), words of letters and digits whole.
 */
export function tokensOf(text: string): string {
  const tokens = new Set<string>()
  for (const run of runsOf(normal(text))) {
    if (!run.isHan || run.text.length === 1) {
      tokens.add(run.text)
      continue
    }
    const initials = initialsOf(run.text)
    for (let at = 0; at < run.text.length - 1; at++) {
      tokens.add(run.text.slice(at, at + 2))
      tokens.add(MARK + initials.slice(at, at + 3))
    }
    tokens.add(run.text.slice(-1))
  }
  return [...tokens].join(' ')
}

/** What a person typed: the words, all of which must occur. */
export function wordsOf(query: string): string[] {
  return normal(query)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** The FTS5 expression that every matching text satisfies (and some others do). Null where a word has no token. */
export function expressionOf(words: readonly string[]): string | null {
  const parts = words.flatMap(partsOf)
  return parts.length === 0 ? null : parts.join(' AND ')
}

function partsOf(word: string): string[] {
  const found = runsOf(word)
  const parts = found.flatMap(({ text, isHan }) => {
    if (!isHan) return [`"${text}"*`]
    return Array.from({ length: text.length - 1 }, (_, at) => `"${text.slice(at, at + 2)}"`)
  })
  if (isInitials(word)) return [`(${parts.join(' AND ')} OR ${initialsPart(word)})`]
  const [only] = found
  return parts.length === 0 && only !== undefined ? [`"${only.text}"*`] : parts
}

function initialsPart(word: string): string {
  if (word.length === 2) return `"${MARK}${word}"*`
  const threes = Array.from({ length: word.length - 2 }, (_, at) => `"${MARK}${word.slice(at, at + 3)}"`)
  return `(${threes.join(' AND ')})`
}

function isInitials(word: string): boolean {
  return /^[a-z]{2,}$/.test(word)
}

/** Do all words occur in the text, as they stand or as initials? The last word on a candidate. */
export function occursIn(words: readonly string[], text: string): boolean {
  const whole = normal(text)
  let initials: string | null = null
  return words.every((word) => {
    if (whole.includes(word)) return true
    if (!isInitials(word)) return false
    initials ??= runsOf(whole)
      .filter((run) => run.isHan)
      .map((run) => initialsOf(run.text))
      .join(' ')
    return initials.includes(word)
  })
}
