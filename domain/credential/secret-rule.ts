/** Shortest password and the kinds of characters it mixes. GB/T 22239-2019 身份鉴别 a, as evaluators read it. */
const MIN_PASSWORD = 8
const MIN_KINDS = 3
const PIN = /^\d{6}$/

/** How a typed secret is compared: full-width digits and letters of an input method are the plain ones. */
export function plainSecret(typed: string): string {
  return typed.normalize('NFKC')
}

/** A six-digit PIN: quick at the shared seats of the duty room, which stand in a guarded room, and only there. */
function isPin(secret: string): boolean {
  return PIN.test(secret)
}

/** Why nobody may choose this secret at a seat of that role (`district`, `wall`, `street/…`); null when he may. */
export function secretFault(secret: string, role: string): string | null {
  if (/^\d*$/.test(secret)) return pinFault(secret, role)
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) =>
    kind.test(secret),
  )
  if ([...secret].length < MIN_PASSWORD) return `口令至少 ${MIN_PASSWORD} 位，请加长`
  if (kinds.length < MIN_KINDS) return '口令要有大写字母、小写字母、数字、符号中的至少三种，请改'
  if (new Set(secret).size < MIN_PASSWORD / 2) return '口令里重复的字太多，请换一个'
  return null
}

/** Why this secret cannot be used to sign in at a seat of that role, whoever's it is; null when it can. */
export function placeFault(secret: string, role: string): string | null {
  return isPin(secret) && role !== 'district' ? '六位数字口令只在区值班室的席位有效，请用完整口令' : null
}

function pinFault(secret: string, role: string): string | null {
  if (role !== 'district') return '本席位不能只用数字作口令，请用字母、数字、符号混合的口令'
  if (!isPin(secret)) return '只用数字时须是六位，或改用字母、数字、符号混合的口令'
  return isGuessed(secret) ? '这六位数字太容易猜到，请换一组' : null
}

/** Steps all alike (123456, 654321, 111111, 246802), two or three digits repeated (121212, 123123), or fewer than three different digits. */
function isGuessed(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = new Set(digits.slice(1).map((digit, i) => (digit - (digits[i] ?? 0) + 10) % 10))
  const repeats = [2, 3].some((length) => pin === pin.slice(0, length).repeat(6 / length))
  return steps.size === 1 || repeats || new Set(digits).size < 3
}
