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

/** A title that tells a story before the place (台风致…塔吊倾覆) is not taken apart. */
const STORY = /[发致因受被遭]/u

interface Parts {
  /** The place within the street, nothing of it twice. */
  readonly spot: string
  readonly what: string
}

/**
 * The title taken apart: `琶洲振兴大街 16 号塔吊倾覆` is 振兴大街16号 and 塔吊倾覆. What stands before the place belongs to it unless the
 * street says it already. 突发事件 where the title says nothing but the place.
 */
function partsOf({ title, place: said, district, street }: Placed): Parts {
  const place = tight(said)
  let whole = tight(title)
  for (const name of [district, street])
    if (name !== '' && whole.startsWith(name)) whole = whole.slice(name.length)
  const spot = street !== '' && place.startsWith(street) ? place.slice(street.length) : place
  const named = startIn(whole, spot)
  if (named === '') return { spot: place, what: whatOf(whole) }
  const from = whole.indexOf(named)
  const before = whole.slice(0, from)
  if (STORY.test(before)) return { spot: '', what: whatOf(whole) }
  const isSaid = before === short(street) || `${district}${street}`.includes(before)
  return { spot: (isSaid ? '' : before) + spot, what: whatOf(whole.slice(from + named.length)) }
}

/** Where a place may be cut short: 振兴大街16号 of 振兴大街16号在建工地. */
const CUT = /[号路街巷村桥站楼栋园]$/u
const SHORTEST = 4

/** The place as the title names it: all of it, or its beginning up to a number, a road, a building; empty for neither. */
function startIn(title: string, place: string): string {
  if (place !== '' && title.includes(place)) return place
  for (let length = place.length - 1; length >= SHORTEST; length--) {
    const start = place.slice(0, length)
    if (CUT.test(start) && title.includes(start)) return start
  }
  return ''
}

function whatOf(words: string): string {
  const what = words.replace(/^(发生了?|的)/u, '')
  return what === '' ? '突发事件' : what
}

/** `海珠区琶洲街道振兴大街16号`: nothing twice, whichever of them the place names already. */
function whereOf(spot: string, district: string, street: string): string {
  if (district !== '' && spot.includes(district)) return spot
  if (street !== '' && spot.includes(street)) return district + spot
  return district + street + spot
}

/** 一台塔吊在强风中倾覆 is a clause of its own; nobody says 发生一台塔吊倾覆. */
const CLAUSE = /^[一二三两多数几\d]+[台辆栋名人处座艘间]/u
/** Names an occurrence by itself: 火灾, 事故, 险情. */
const NAMED = /(事故|事件|火灾|火情|警情|险情|灾害|灾情|疫情)$/u
const STORM = /^(?:第\d+号)?(?:强|超强)?台风(?:[“"『「][^”"』」]+[”"』」]|\p{Script=Han}{1,4})$/u

/** `海珠区琶洲街道振兴大街16号发生塔吊倾覆事故`, as the first sentence of a report says it. */
export function happenedWords(placed: Placed): string {
  const { spot, what } = partsOf(placed)
  const where = whereOf(spot, placed.district, placed.street)
  if (CLAUSE.test(what)) return where + what
  if (STORM.test(what)) return `${where}受${what}影响`
  return `${where}发生${named(what, placed.category)}`
}

/** `琶洲街道振兴大街16号塔吊倾覆事故`, as a title has it: 关于…的初报. */
export function subjectWords(placed: Placed): string {
  const { spot, what } = partsOf(placed)
  const where = whereOf(spot, '', placed.street)
  return where + (CLAUSE.test(what) || STORM.test(what) ? what : named(what, placed.category))
}

/** An accident is called one (事故灾难); other classes keep their own words. */
function named(what: string, category: Category | null): string {
  return category === 'accident' && !NAMED.test(what) ? `${what}事故` : what
}
