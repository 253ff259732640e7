import { writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'

/** First letter of a character's most common reading as pinyin-pro gives it; a dot for one it does not know. */
export function initialByDictionary(char: string): string {
  const [letter = ''] = pinyin(char, { pattern: 'first', toneType: 'none', type: 'array', v: true })
  return /^[a-z]$/.test(letter) ? letter : '.'
}

/** Writes `initials-table.ts`: a text of letters needs no dictionary at run time. `node engine/search/make-initials.ts` */
function make(): void {
  const letters = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, index) =>
    initialByDictionary(String.fromCharCode(0x4e00 + index)),
  ).join('')
  const lines = letters.match(/.{1,104}/g) ?? []
  const head =
    '/** Pinyin initials of U+4E00 … U+9FA5, made by make-initials.ts. */\nexport const initialsTable =\n'
  writeFileSync(
    new URL('./initials-table.ts', import.meta.url),
    `${head}${lines.map((line) => `  '${line}'`).join(' +\n')}\n`,
  )
}

if (import.meta.main) make()
