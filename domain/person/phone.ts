/** What a telephone number is, by the numbering of the mainland (电信网编号计划). */
export type NumberKind = 'mobile' | 'satellite' | 'landline' | 'service' | 'short' | 'foreign' | 'unknown'

export interface ParsedPhone {
  readonly kind: NumberKind
  /** Digits to dial inside the country: no 86, with area code where given, without extension. */
  readonly digits: string
  /** 分机, null without one. */
  readonly extension: string | null
  /** How it is written: `138 0013 8000`, `020-8431 2345 转 801`. What is no number stays as typed. */
  readonly shown: string
}

/** 天通 1740, 海事 1749, 全球星 1349; Inmarsat +870, Iridium +881 6/7, Thuraya +882 16. */
const SATELLITE = /^(1740\d{7}|1749\d{7}|1349\d{7})$/
const SATELLITE_ABROAD = /^(870\d{9}|881[67]\d{8}|88216\d{8})$/
const MOBILE = /^1[3-9]\d{9}$/
/** Area codes: 010 and 02x have three digits, all others four. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/
const LOCAL = /^[2-9]\d{6,7}$/
const SERVICE = /^([48]00\d{7}|9\d{4,7}|1[0-2]\d{3,4})$/
const SHORT = /^\d{3,6}$/
const ABROAD = /^(\+(?!86)|00(?!86)[1-9]\d{7})/
const EXTENSION = /(?:转|分机|ext\.?|x|#|,)[:.]?(\d{1,6})#?$/i

/** Reads a number as people type it: full-width digits, spaces, brackets, +86, 转 or -分机. Never throws. */
export function parsePhone(typed: string): ParsedPhone {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s·.()[\]（）【】]/g, '')
    .replace(/[‐-―−﹣]/g, '-')
  const { body, extension } = withoutExtension(plain)
  const abroad = ABROAD.test(body)
  const digits = homeDigits(body)
  const unknown = { kind: 'unknown', digits, extension, shown: typed.trim().slice(0, 40) } as const
  if (!/^\+?[\d-]+$/.test(body) || digits === '') return unknown
  const kind = abroad || SATELLITE_ABROAD.test(digits) ? abroadKind(digits) : homeKind(digits)
  if (kind === 'unknown') return unknown
  return { kind, digits, extension, shown: shownAs(kind, digits, extension) }
}

/** `020-84312345-801`: a third group after area code and number, or a second after a number without area code. */
function withoutExtension(plain: string): { body: string; extension: string | null } {
  const said = EXTENSION.exec(plain)
  if (said !== null) return { body: plain.slice(0, said.index).replace(/-$/, ''), extension: said[1] ?? null }
  const dashed = /^((?:\+?86-?)?(?:0\d{2,3}-?)?[2-9]\d{6,7}|0\d{2,3}-\d{4}-\d{4})-(\d{1,6})$/.exec(plain)
  if (dashed?.[1] !== undefined && !/^0\d{2,3}-?$/.test(dashed[1])) {
    return { body: dashed[1], extension: dashed[2] ?? null }
  }
  return { body: plain, extension: null }
}

function homeDigits(body: string): string {
  const digits = body.replace(/\D/g, '')
  const prefix = /^(\+86|0086)/.exec(body.replace(/-/g, ''))
  const rest = prefix === null ? digits : digits.replace(/^(00)?86/, '')
  if (prefix === null && /^86(1[3-9]\d{9})$/.test(rest)) return rest.slice(2)
  if (prefix !== null && !MOBILE.test(rest) && /^[1-9]\d{8,10}$/.test(rest)) return `0${rest}`
  return body.startsWith('00') && ABROAD.test(body) ? rest.slice(2) : rest
}

function abroadKind(digits: string): NumberKind {
  if (SATELLITE_ABROAD.test(digits)) return 'satellite'
  return /^\d{6,15}$/.test(digits) ? 'foreign' : 'unknown'
}

function homeKind(digits: string): NumberKind {
  if (SATELLITE.test(digits)) return 'satellite'
  if (MOBILE.test(digits)) return 'mobile'
  if (LANDLINE.test(digits)) return 'landline'
  if (SERVICE.test(digits)) return 'service'
  if (LOCAL.test(digits)) return 'landline'
  return SHORT.test(digits) ? 'short' : 'unknown'
}

function shownAs(kind: NumberKind, digits: string, extension: string | null): string {
  const tail = extension === null ? '' : ` 转 ${extension}`
  if (kind === 'foreign' || (kind === 'satellite' && !digits.startsWith('1'))) return `+${digits}${tail}`
  if (kind === 'mobile' || kind === 'satellite') {
    return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}${tail}`
  }
  if (kind !== 'landline') return `${digits}${tail}`
  const [, area, local = digits] = LANDLINE.exec(digits) ?? []
  const halves = `${local.slice(0, -4)} ${local.slice(-4)}`
  return `${area === undefined ? '' : `${area}-`}${halves}${tail}`
}

/** The last seven digits: by them numbers are looked up. Null for one too short to be compared by its end. */
export function tailOf(number: string): string | null {
  const { digits } = parsePhone(number)
  return digits.length >= 7 ? digits.slice(-7) : null
}

/**
 * Are these one line? From seven digits on the shorter must be the end of the longer (area code missing); a mobile
 * number must be equal. Two different extensions are two lines; a missing one fits any.
 */
export function isSameNumber(a: string, b: string): boolean {
  const [one, other] = [parsePhone(a), parsePhone(b)]
  if (one.extension !== null && other.extension !== null && one.extension !== other.extension) return false
  if (one.digits === other.digits) return one.digits !== ''
  const [long, short] = one.digits.length > other.digits.length ? [one, other] : [other, one]
  return long.kind !== 'mobile' && short.digits.length >= 7 && long.digits.endsWith(short.digits)
}
