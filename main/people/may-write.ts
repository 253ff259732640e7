import type { Command } from '../../domain/envelope.ts'
import type { Post } from '../../domain/post.ts'

/** Somebody who may be named in `by` at this seat now. */
export interface Here {
  readonly person: string
  readonly posts: readonly Post[]
}
/** Somebody who has shown himself here with his own secret; `fresh` signatures have not been used yet. */
export interface Signer extends Here {
  readonly fresh: number
}
export interface Desk {
  readonly seat: string
  readonly signedIn: Here | null
  readonly locked: boolean
  readonly signers: ReadonlyMap<string, Signer>
}

/**
 * What nobody may be kept from writing down, whoever sits there: lines of the log, the report of an incident, what a
 * running roll call hears, and that nobody sits there. They bear the seat alone.
 */
const whileLocked: readonly string[] = [
  ...['log.write', 'log.attach', 'incident.report', 'rollcall.answer'],
  // The clocks and the 四个一 begin with the report of an incident, in one act.
  ...['deadline.start', 'fourone.adopt'],
  ...['shift.unattended', 'shift.attended'],
]

/**
 * What two people who stand at one handover sheet say in turn: having shown himself once is enough, the sheet is signed
 * in the end all the same.
 */
const atTheSheet: readonly string[] = [
  ...['refresh', 'tick', 'untick', 'ask', 'answer', 'remind', 'check'].map((verb) => `handover.${verb}`),
  'shift.arrive',
]

/** Why these commands, one act, may not be submitted from this desk, in Chinese; null when they may. */
export function mayWrite(desk: Desk, commands: readonly Command[]): string | null {
  // With the leader's signature the relief goes on duty, wherever each of them signed for it.
  const putsOnDuty = commands.some(
    (command) =>
      command.type === 'shift.takeOver' && command.by.post === 'leader' && faultOf(desk, command) === null,
  )
  for (const command of commands) {
    if (putsOnDuty && command.type === 'shift.signIn' && command.by.seat === desk.seat) continue
    const fault = faultOf(desk, command)
    if (fault !== null) return fault
  }
  return null
}

/** Persons whose signatures this act uses up. */
export function signersOf(desk: Desk, commands: readonly Command[]): string[] {
  const used = commands.flatMap(({ by, type }) =>
    by.person === null || by.person === desk.signedIn?.person || atTheSheet.includes(type) ? [] : [by.person],
  )
  return [...new Set(used)]
}

function faultOf({ seat, signedIn, locked, signers }: Desk, { by, type }: Command): string | null {
  if (by.seat !== seat) return '这项操作署名别的席位，不能从本席位送出'
  if (locked && by.person !== null) return '本席位已锁定，请先解锁再以本人名义操作'
  if (locked && !whileLocked.includes(type)) return '本席位已锁定，只能记事、登记来电和报告事件，请先解锁'
  if (by.person === null) return by.post === null ? null : '没有登录不能以岗位名义操作，请先登录'
  const isSignedIn = signedIn?.person === by.person
  const here = isSignedIn ? signedIn : signers.get(by.person)
  if (here === null || here === undefined) return '署名的人没有在本席位登录，也没有刚签字，请先登录或签字'
  if (by.post !== null && !here.posts.some((post) => post === by.post)) {
    return '署名的人没有这个岗位，请换一个岗位'
  }
  if (isSignedIn || atTheSheet.includes(type)) return null
  return (signers.get(by.person)?.fresh ?? 0) > 0 ? null : '一次签字只能办一件事，请再签一次'
}
