import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { neededByPost, postText, type ShiftPost } from '../post.ts'
import { holdsPost, onDuty, relievedAt } from './on-duty.ts'
import type { ShiftCommand, ShiftFact } from './shapes.ts'
import { present, type Shift } from './state.ts'

/** 值班人员不得擅离职守，接班人未到不得离岗（值班守则，domain practice）. */
export const MUST_STAY = '接班人还没有签字，不能离岗；确需离开请先请带班领导批准替班'

/** Beginning, leaving and being at the desk are said by people; a clash is kept as `contested`, never refused. */
export function decideShift(
  state: Shift,
  command: ShiftCommand,
  circumstances: Circumstances,
): Decision<ShiftFact> {
  const { by, at, see, id } = circumstances
  switch (command.type) {
    case 'shift.signIn':
      return signIn(state, command.data.post, circumstances)
    case 'shift.signOut': {
      const { post } = command.data
      const mine = present(state, post).find((one) => one.person === (by.person ?? by.seat))
      if (mine === undefined) return reject(`您现在不在这一班的${postText[post]}岗位上，不需要签退`)
      if (relievedAt(see, id) === null && !mine.released) return reject(MUST_STAY)
      return accept({ type: 'shift.signedOut', data: command.data })
    }
    case 'shift.release': {
      const { person, post } = command.data
      if (!isLeader(circumstances)) return reject('只有在岗的带班领导可以批准替班，请先请他签到')
      if (!present(state, post).some((one) => one.person === person)) {
        return reject(`他现在不在${postText[post]}岗位上，不需要批准替班`)
      }
      return accept({ type: 'shift.released', data: command.data })
    }
    case 'shift.arrive':
      return accept({ type: 'shift.arrived', data: command.data })
    case 'shift.takeOver':
      return accept({ type: 'shift.tookOver', data: command.data })
    case 'shift.unattended':
      return accept({ type: 'shift.unattended', data: command.data })
    case 'shift.attended':
      return accept({ type: 'shift.attended', data: {} })
    case 'shift.settle': {
      const open = state.disputes.find((one) => one.id === command.data.dispute && one.settled === null)
      if (open === undefined) return reject('没有这一条待裁定的争议，可能已经裁定，请刷新再看')
      if (!holdsPost(see, by.person, 'leader', at)) return reject('只有带班领导可以裁定，请由带班领导处理')
      if (!open.people.includes(command.data.keep)) return reject('请在有争议的人里选一位')
      return accept({ type: 'shift.settled', data: command.data })
    }
    default:
      return unreachable(command)
  }
}

function isLeader({ by, at, see }: Circumstances): boolean {
  return holdsPost(see, by.person, 'leader', at)
}

function signIn(state: Shift, post: ShiftPost, { id, by, at, see }: Circumstances): Decision<ShiftFact> {
  const person = by.person ?? by.seat
  const here = present(state)
  // The same person once more: nothing new.
  if (here.some((one) => one.person === person && one.post === post)) return accept<ShiftFact>([])
  const doubt = by.person === null ? '签到时席位上没有人登录，请带班领导核实是谁' : null
  const facts: ShiftFact[] = [{ type: 'shift.signedIn', data: { post, doubt } }]
  const others = here.filter((one) => one.post === post && one.person !== person && !one.released)
  if (neededByPost[post] === 1 && others.length > 0) {
    const people = [...others.map((one) => one.person), person]
    const why = `${postText[post]}只有一个岗位，却有 ${people.length} 人签到`
    facts.push({ type: 'shift.contested', data: { post, people, why } })
  }
  const elsewhere = here.filter((one) => one.person === person).map((one) => postText[one.post])
  for (const { id: other, shift } of onDuty(see, at)) {
    if (other === id) continue
    for (const one of present(shift)) {
      if (one.person === person) elsewhere.push(`${other} 班${postText[one.post]}`)
    }
  }
  if (elsewhere.length > 0) {
    const why = `同一个人已经在${elsewhere.join('、')}岗位上，又签到${postText[post]}`
    facts.push({ type: 'shift.contested', data: { post: null, people: [person], why } })
  }
  return accept(facts)
}
