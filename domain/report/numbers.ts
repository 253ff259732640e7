/** Figures of a sheet by their keys; what is not known is not there. */
export type Figures = Readonly<Record<string, number>>

/** Words that stand for a figure in running text, as reports write them. */
const words: readonly (readonly [key: string, label: string, words: string])[] = [
  ['dead', '死亡', '死亡|遇难|身亡'],
  ['serious', '重伤', '重伤'],
  ['injured', '受伤', '受伤|负伤|伤者'],
  ['missing', '失联', '失联|失踪|下落不明'],
  ['trapped', '被困', '被困|受困'],
  ['movedPeople', '疏散转移', '疏散|转移|撤离'],
  ['movedHouseholds', '疏散户数', '疏散|转移|撤离'],
]
const NUMBER = '(\\d{1,9})'

export interface Disagreement {
  readonly key: string
  readonly label: string
  /** As the text says. */
  readonly said: number
  /** As the sheet says. */
  readonly sheet: number
}

/** `1人死亡`, `死亡1人`, `死亡人数为1`; of households 户 instead of 人. */
function patterns(key: string, said: string): RegExp[] {
  const unit = key === 'movedHouseholds' ? '户' : '人'
  const between = key === 'movedPeople' ? '(?:\\d+户)?' : ''
  const count = unit === '人' ? '(?:名|个)?(?:群众|居民|人员|工人|人)' : '户'
  return [
    new RegExp(`${NUMBER}${count}(?:已)?(?:${said})`, 'gu'),
    new RegExp(`(?:${said})(?:人数|群众|居民|人员)?(?:为|共|约|已达|达)?${between}${NUMBER}${count}`, 'gu'),
  ]
}

/**
 * Numbers of the text that are not those of the sheet (一个口径). Only figures the sheet holds are compared, and only
 * where a word of casualties or of moving people stands at the number; sums of several incidents cannot be told apart.
 */
export function numbersDisagreeing(text: string, figures: Figures): Disagreement[] {
  const plain = text.replaceAll(/[\s,，]+(?=\d)|(?<=\d)[\s,](?=\d{3})/gu, '')
  const found: Disagreement[] = []
  for (const [key, label, said] of words) {
    const sheet = figures[key]
    if (sheet === undefined) continue
    const numbers = new Set(
      patterns(key, said).flatMap((one) => [...plain.matchAll(one)].map((match) => Number(match[1]))),
    )
    for (const number of numbers) {
      if (number !== sheet) found.push({ key, label, said: number, sheet })
    }
  }
  return found
}
