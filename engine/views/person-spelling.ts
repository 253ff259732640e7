import { pinyin } from 'pinyin-pro'
import { normal, runsOf } from '../search/words.ts'

/** Syllables of the Han characters of a text, space-separated: `chen yan qiu`. `surname`: 区、冼、单 read as names. */
export function spellingOf(text: string, surname: boolean): string {
  return runsOf(normal(text))
    .filter(({ isHan }) => isHan)
    .map(({ text: han }) =>
      pinyin(han, { toneType: 'none', type: 'array', v: true, surname: surname ? 'head' : 'off' })
        .map((one) => (/^[a-z]+$/.test(one) ? one : '-'))
        .join(' '),
    )
    .join(' ')
}

/**
 * Where letters as typed spell a run of syllables, each in full or by a beginning (`chenyq`, `cyq`, `yanqiu`): its
 * place, or -1.
 */
export function spelledAt(letters: string, spelling: string): number {
  const syllables = spelling.split(' ')
  return syllables.findIndex((_, from) => spells(letters, syllables, from))
}

function spells(letters: string, syllables: readonly string[], at: number): boolean {
  if (letters === '') return true
  const syllable = syllables[at]
  if (syllable === undefined) return false
  let shared = 0
  while (shared < syllable.length && syllable[shared] === letters[shared]) shared += 1
  for (let taken = shared; taken > 0; taken -= 1) {
    if (spells(letters.slice(taken), syllables, at + 1)) return true
  }
  return false
}
