import type { Category } from '../incident/incident.ts'

/** What is said of where and what: the incident's own words and the names of its district and street. */
export interface Placed {
  readonly title: string
  readonly place: string
  readonly category: Category | null
  /** 海珠区; empty where it is not known here. */
  readonly district: string
  /** 琶洲街道; empty where nobody said. */
  readonly street: string
}

/** 振兴大街 16 号 → 振兴大街16号: running text of an official paper sets no space between characters and figures. */
export function tight(text: string): string {
  return text
    .trim()
    .replaceAll(/(?<=\p{Script=Han})\s+(?=[\p{Script=Han}\w])|(?<=\w)\s+(?=\p{Script=Han})/gu, '')
}

/** 琶洲 of 琶洲街道: how people write it in a title. */
const short = (street: string) => street.replace(/(街道办事处|街道|街|镇)$/u, '')

/** `海珠区琶洲街道振兴大街16号`: nothing twice, whichever of them the place names already. */
export function whereWords({ place: said, district, street }: Placed): string {
  const place = tight(said)
  if (district !== '' && place.includes(district)) return place
  if (street !== '' && place.includes(street)) return district + place
  return district + street + place
}

/**
 * What happened, without where: `塔吊倾覆` of `琶洲振兴大街 16 号塔吊倾覆`. A short name goes only before the place itself: 琶洲大道 is
 * no 琶洲. 突发事件 where the title says nothing but the place.
 */
export function whatWords({ title, place: said, district, street }: Placed): string {
  const whole = tight(title)
  const place = tight(said)
  const known = [place, district, street].filter((one) => one.length > 1)
  const name = short(street)
  let rest = place !== '' && name !== '' && whole.startsWith(name + place) ? whole.slice(name.length) : whole
  for (let before = ''; before !== rest; ) {
    before = rest
    for (const name of known) if (rest.startsWith(name)) rest = rest.slice(name.length)
  }
  rest = rest.replace(/^(发生了?|的)/u, '')
  return rest === '' ? '突发事件' : rest
}

/** 一台塔吊在强风中倾覆 is a clause of its own; nobody says 发生一台塔吊倾覆. */
const CLAUSE = /^[一二三两多数几\d]+[台辆栋名人处座艘间]/u
/** Names an occurrence by itself: 火灾, 事故, 险情. */
const NAMED = /(事故|事件|火灾|火情|警情|险情|灾害|灾情|疫情)$/u
const STORM = /^(?:第\d+号)?(?:强|超强)?台风(?:[“"『「][^”"』」]+[”"』」]|\p{Script=Han}{1,4})$/u

/** `海珠区琶洲街道振兴大街16号发生塔吊倾覆事故`, as the first sentence of a report says it. */
export function happenedWords(placed: Placed): string {
  const where = whereWords(placed)
  const what = whatWords(placed)
  if (CLAUSE.test(what)) return where + what
  if (STORM.test(what)) return `${where}受${what}影响`
  return `${where}发生${named(what, placed.category)}`
}

/** `琶洲街道振兴大街16号塔吊倾覆事故`, as a title has it: 关于…的初报. */
export function subjectWords(placed: Placed): string {
  const where = whereWords({ ...placed, district: '' })
  const what = whatWords(placed)
  return where + (CLAUSE.test(what) || STORM.test(what) ? what : named(what, placed.category))
}

/** An accident is called one (事故灾难); other classes keep their own words. */
function named(what: string, category: Category | null): string {
  return category === 'accident' && !NAMED.test(what) ? `${what}事故` : what
}
