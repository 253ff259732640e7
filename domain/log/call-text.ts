import type { Call } from './call.ts'

/** Where nothing could be asked yet. */
const nothing = { in: '来电，内容还没有问到', out: '去电，内容还没有记' }

/**
 * The words of a call's line from what was asked. The caller's name and number are not in them: they stand beside the
 * line, sealed (突发事件应对法 第八十四条).
 */
export function callText(
  call: Partial<Pick<Call, 'direction'>> &
    Pick<Call, 'place' | 'happened' | 'casualties' | 'now' | 'requests' | 'scope'>,
): string {
  const [place, happened, casualties, now, requests, scope] = [
    call.place,
    call.happened,
    call.casualties,
    call.now,
    call.requests,
    call.scope,
  ].map((words) => words.trim())
  const parts = [
    [place, happened].filter(Boolean).join(' '),
    casualties && (/^(无|没有|不知道|不清楚)$/u.test(casualties) ? `伤亡被困：${casualties}` : casualties),
    now,
    requests && `请求：${requests}`,
    scope && `影响：${scope}`,
  ].filter(Boolean)
  return parts.length === 0 ? nothing[call.direction ?? 'in'] : parts.join('；')
}

/** Who called, as the log says it: unit, title and name, empty where nobody was asked. */
export function callerWords(
  call: Pick<Call, 'callerUnit' | 'callerTitle'> | null,
  caller: string | null,
): string {
  return [call?.callerUnit, call?.callerTitle, caller].filter(Boolean).join(' ')
}

/** A number with its middle hidden: `138••••2207`; what is shorter to hide keeps its last two digits. */
export function maskedPhone(phone: string): string {
  const plain = phone.trim()
  if (plain.length >= 10) return `${plain.slice(0, 3)}••••${plain.slice(-4)}`
  return `••••${plain.slice(-2)}`
}
