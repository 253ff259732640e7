const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** `113`, `1,200`, `12.5`, `三`, `十二`, `一百一十三`, `两千` as a number; null for what is none. */
export function chineseNumber(text: string): number | null {
  if (/^\d[\d,]*(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (text === '' || !/^[〇零一二两三四五六七八九十百千万]+$/.test(text)) return null
  const [high, low, more] = text.split('万') as [string, string?, string?]
  if (more !== undefined) return null
  if (low === undefined) return below(high)
  const tens = below(high)
  const rest = low === '' ? 0 : below(low)
  return tens === null || rest === null ? null : tens * 10_000 + rest
}

/** Up to 九千九百九十九. */
function below(text: string): number | null {
  let sum = 0
  let digit: number | null = null
  for (const character of text) {
    const unit = UNITS[character]
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit
      digit = null
      continue
    }
    const next = DIGITS[character]
    // 二〇二六 is a year or a telephone number, not a count.
    if (next === undefined || (digit !== null && digit !== 0)) return null
    digit = next
  }
  return text === '' ? null : sum + (digit ?? 0)
}
