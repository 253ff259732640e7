import { parsePhone } from '../person/phone.ts'
import type { PlanContent, PlanKind, Role, Step } from './content.ts'

/** What a Word file holds, in its order. `heading`: 1 is the topmost, null for running text. */
export type WordBlock =
  | {
      readonly type: 'paragraph'
      readonly text: string
      readonly heading: number | null
      readonly list: boolean
    }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] }

const NOBODY = '待定单位'
const MOST = { steps: 100, roles: 59, contacts: 200 }
const NUMBERED =
  /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|第[一二三四五六七八九十\d]+步[:：，、]?|[①-⑳])\s*/
const ACTING = /处置|响应|程序|步骤|措施|流程|行动|任务/
const NUMBER =
  /(?<![\d-])(?:1[3-9]\d{9}|0\d{2,3}[-—]?\d{7,8}(?:-\d{1,5})?|\d{7,8}|110|119|120|122|95598|12345)(?![\d-])/g
const MOBILE = /^1[3-9]\d{9}$/
const LEVELS = [
  ['Ⅰ', 'I', '一'],
  ['Ⅱ', 'II', '二'],
  ['Ⅲ', 'III', '三'],
  ['Ⅳ', 'IV', '四'],
] as const
const kindWords: readonly (readonly [RegExp, PlanKind])[] = [
  [/台风|防风/, 'typhoon'],
  [/暴雨|内涝|防汛|洪涝/, 'rainstorm'],
  [/危险化学品|危化/, 'chemical'],
  [/燃气/, 'gas'],
  [/坍塌|建筑施工|建设工程/, 'collapse'],
  [/轨道|地铁/, 'metro'],
  [/地质灾害/, 'geology'],
  [/停电|电力/, 'blackout'],
  [/人员密集|大型活动|踩踏/, 'crowd'],
  [/火灾|消防/, 'fire'],
]

/**
 * What can be recognised of a plan written in Word: name, kind, groups and units, steps under headings that speak of acting,
 * response levels, telephones, tables of either. Nothing is made up: who has a step is 待定单位 where nobody is named; a person
 * checks every part before it is saved. Private mobile numbers are not taken over.
 */
export function recognisePlan(file: string, blocks: readonly WordBlock[]): PlanContent {
  const paragraphs = blocks.flatMap((one) => (one.type === 'paragraph' ? [one] : []))
  const named = paragraphs.find(({ text }) => /预案/.test(text) && text.length <= 60)?.text ?? file
  const name = named.trim().slice(0, 80)
  const taker = new Taker()
  for (const block of blocks) taker.take(block)
  const unchecked = ['由 Word 文件导入，条款没有逐条核对']
  if (taker.mobiles > 0) unchecked.push(`原文有 ${taker.mobiles} 个手机号码没有导入，个人号码请记在通讯录`)
  if (taker.steps.some(({ role }) => role === taker.nobody)) unchecked.push('有的步骤没有写责任单位')
  return {
    name,
    kind: kindWords.find(([words]) => words.test(name))?.[1] ?? 'other',
    demo: false,
    fits: { categories: [], subtypes: [], levels: [], streets: [], words: [] },
    clause: '',
    source: file.slice(0, 300),
    grades: taker.grades.slice(0, 4),
    roles: taker.roles,
    steps: taker.steps,
    cards: [],
    onePage: {},
    contacts: taker.contacts,
    expiresAt: null,
    origin: null,
    unchecked,
  }
}

class Taker {
  readonly roles: Role[] = []
  readonly steps: Step[] = []
  readonly contacts: PlanContent['contacts'] = []
  readonly grades: PlanContent['grades'] = []
  mobiles = 0
  nobody = ''
  /** Headings above the running text, by their depth. */
  #path: string[] = []

  take(block: WordBlock): void {
    if (block.type === 'table') this.#table(block.rows)
    else this.#paragraph(block)
  }

  #paragraph({ text, heading, list }: Extract<WordBlock, { type: 'paragraph' }>): void {
    const words = text.trim()
    if (words === '') return
    if (heading !== null) {
      this.#path = [...this.#path.slice(0, heading - 1), words]
      return
    }
    const group =
      /^(?:[（(]?[一二三四五六七八九十\d]+[）).、．]?\s*)?([\p{Script=Han}]{1,12}组)[:：。]\s*(.*)$/u.exec(
        words,
      )
    if (group?.[1] !== undefined) {
      this.#role(group[1], group[2] ?? '')
      return
    }
    if (this.#phones(words)) return
    const under = this.#path.join(' ')
    const level = levelOf(under)
    const isItem = list || NUMBERED.test(words)
    if (level !== null && !isItem && /响应/.test(under) && !this.grades.some((one) => one.level === level)) {
      this.grades.push({ level, text: words.slice(0, 600), approver: '', when: null, clause: this.#clause() })
      return
    }
    if (isItem && ACTING.test(under)) this.#step(words.replace(NUMBERED, ''), ownerIn(words), level)
  }

  #table(rows: readonly (readonly string[])[]): void {
    const [head = [], ...rest] = rows
    const column = (wanted: RegExp) => head.findIndex((cell) => wanted.test(cell))
    const [phone, task] = [column(/电话|号码|联系方式/), column(/步骤|任务|措施|处置|工作内容/)]
    const owner = column(/责任|牵头|单位|部门/)
    for (const row of rest) {
      const cell = (place: number) => (place === -1 ? '' : (row[place] ?? '').trim())
      if (task !== -1) {
        if (cell(task) !== '') this.#step(cell(task), cell(owner), levelOf(this.#path.join(' ')))
      } else if (phone !== -1) {
        const unit = cell(owner) || cell(head.findIndex((_, place) => place !== phone))
        for (const [number] of cell(phone).matchAll(NUMBER)) this.#contact(unit, number)
      }
    }
  }

  /** Takes the telephones of a line; true where that is all the line says. */
  #phones(words: string): boolean {
    const found = [...words.matchAll(NUMBER)]
    if (found.length === 0) return false
    let from = 0
    for (const one of found) {
      const unit = words
        .slice(from, one.index)
        .replace(/(?:值班)?(?:联系)?电话|热线|[:：，,；;、。（）()\s]/g, '')
      this.#contact(unit.replace(NUMBERED, '').slice(-30), one[0])
      from = one.index + one[0].length
    }
    return /电话|热线|[:：]\s*\d/.test(words)
  }

  #contact(unit: string, number: string): void {
    if (MOBILE.test(number)) this.mobiles += 1
    else if (unit !== '' && this.contacts.length < MOST.contacts) {
      this.contacts.push({ unit: unit.slice(0, 60), duty: '', phone: parsePhone(number).shown, person: null })
    }
  }

  #step(title: string, owner: string, level: Step['level']): void {
    if (title === '' || this.steps.length >= MOST.steps) return
    const role = this.#role(owner === '' ? NOBODY : owner, '')
    if (owner === '') this.nobody = role
    const [, minutes, hours] = /(?:(\d{1,4})\s*分钟|(\d{1,3})\s*小时)(?:内|以内|之内)/.exec(title) ?? []
    const limit = minutes === undefined ? (hours === undefined ? null : Number(hours) * 60) : Number(minutes)
    this.steps.push({
      key: `s${this.steps.length + 1}`,
      level,
      title: firstSentence(title),
      role,
      minutes: limit === null || limit < 1 ? null : limit,
      clock: 'start',
      after: [],
      when: null,
      order: title.length > 6 ? { text: title.slice(0, 1000), to: [role] } : null,
      card: null,
      evidence: '',
      clause: this.#clause(),
    })
  }

  #role(called: string, duty: string): string {
    const name = called.trim().slice(0, 40)
    const known = this.roles.find((one) => one.name === name)
    if (known !== undefined) return known.key
    if (this.roles.length >= MOST.roles) return this.roles[0]?.key ?? ''
    const key = `r${this.roles.length + 1}`
    const type = /属地街道|事发地街道/.test(name) ? 'own' : /^各街道/.test(name) ? 'streets' : 'unit'
    this.roles.push({
      key,
      name,
      type,
      person: null,
      street: null,
      phone: null,
      duty: duty.slice(0, 400),
    })
    return key
  }

  #clause(): string {
    return this.#path.slice(-2).join(' ').slice(0, 300)
  }
}

function firstSentence(text: string): string {
  const [sentence = text] = text.split(/[。；]/)
  return (sentence === '' ? text : sentence).slice(0, 120)
}

/** `由区水务局负责` → 区水务局. */
function ownerIn(text: string): string {
  const said =
    /(?:责任单位|牵头单位|责任部门)[:：]\s*([\p{Script=Han}、]{2,20})/u.exec(text) ??
    /由([\p{Script=Han}]{2,16}?)(?:负责|牵头|组织|会同)/u.exec(text) ??
    /^(?:[（(]?[一二三四五六七八九十\d]+[）).、．]?\s*)?([\p{Script=Han}]{1,12}(?:局|办|大队|分局|街道|中心|公司|集团|指挥部))(?:负责|牵头|组织|立即|应|要)/u.exec(
      text,
    )
  return said?.[1]?.split('、')[0] ?? ''
}

function levelOf(heading: string): Step['level'] {
  const place = LEVELS.findIndex((names) =>
    names.some((one) => new RegExp(`(?<![ⅠⅡⅢⅣIV一二三四])${one}级`).test(heading)),
  )
  return place === -1 ? null : ((place + 1) as Step['level'])
}
