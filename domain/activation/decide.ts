import { idOf } from '../envelope.ts'
import { accept, type Circumstances, type Decision, type KindRef, reject, unreachable } from '../model.ts'
import { type Plan, plan as planKind } from '../plan/plan.ts'
import { startFault } from '../plan/start-fault.ts'
import {
  type Activation,
  type ActivationCommand,
  type ActivationFact,
  activationStream,
} from './activation.ts'

const UNKNOWN = '预案还没有启动，请先启动再操作'
const ENDED = '这次执行已经结束，要再用请重新启动'
const STRAY = '预案里没有这一步'

// References and not the kinds themselves: they may look at others.
const incidentRef: KindRef<{ readonly status: string; readonly restricted?: boolean }> = {
  name: 'incident',
  initial: { status: 'none' },
}
const planRef: KindRef<Plan> = { name: 'plan', initial: planKind.initial }

/**
 * Activate → give, done, skip, open → end. Orders given and steps done have happened and are kept in any state;
 * an expired or unapproved plan starts only with a reason.
 */
export function decideActivation(
  state: Activation,
  command: ActivationCommand,
  { id, at, see }: Circumstances,
): Decision<ActivationFact> {
  switch (command.type) {
    case 'activation.activate':
      return start(state, command.data, id, at, see)
    case 'activation.give':
    case 'activation.done': {
      const { step } = command.data
      if (state.status !== 'none' && !state.steps.includes(step)) {
        const text = command.type === 'activation.done' ? command.data.proof.text : command.data.order
        return accept({ type: 'activation.contested', data: { step, text, why: STRAY } })
      }
      return command.type === 'activation.give'
        ? accept({ type: 'activation.given', data: command.data })
        : accept({ type: 'activation.done', data: command.data })
    }
    case 'activation.skip': {
      const fault = stepFault(state, command.data.step)
      if (fault !== null) return reject(fault)
      const mark = state.marks[command.data.step]
      if (mark === 'done') return reject('这一步已经完成，不用跳过')
      if (mark === 'skipped') return reject('这一步已经跳过')
      return accept({ type: 'activation.skipped', data: command.data })
    }
    case 'activation.open': {
      const fault = stepFault(state, command.data.step)
      if (fault !== null) return reject(fault)
      if (state.marks[command.data.step] !== undefined) return reject('这一步已经办了，不用再打开')
      return accept({ type: 'activation.opened', data: command.data })
    }
    case 'activation.redo': {
      const fault = stepFault(state, command.data.step)
      if (fault !== null) return reject(fault)
      const mark = state.marks[command.data.step]
      // An ordered step may have been done by its order, which stands in the order's own stream.
      if (mark === undefined) return reject('这一步还没有下令、完成或跳过，不用重办')
      return accept({ type: 'activation.redone', data: command.data })
    }
    case 'activation.relevel':
      if (state.status !== 'active') return reject(state.status === 'none' ? UNKNOWN : ENDED)
      if (command.data.level === state.level) return reject('已经是这个级别，不用再改')
      return accept({ type: 'activation.relevelled', data: command.data })
    case 'activation.end':
      if (state.status !== 'active') return reject(state.status === 'none' ? UNKNOWN : ENDED)
      return accept({ type: 'activation.ended', data: command.data })
    default:
      return unreachable(command)
  }
}

function stepFault(state: Activation, step: string): string | null {
  if (state.status === 'none') return UNKNOWN
  if (state.status === 'ended') return ENDED
  return state.steps.includes(step) ? null : `${STRAY}，请重新打开看板`
}

type Start = Extract<ActivationCommand, { type: 'activation.activate' }>['data']

function start(
  state: Activation,
  data: Start,
  id: string,
  at: number,
  see: Circumstances['see'],
): Decision<ActivationFact> {
  if (activationStream(data.incident, data.plan) !== `activation/${id}`) {
    return reject('预案要从它所属的事件里启动，请重新打开')
  }
  if (state.status === 'active') return accept({ type: 'activation.again', data })
  const known = see(planRef, idOf(data.plan))
  const version = known.versions.find((one) => one.version === data.version)
  if (version === undefined) return reject('没有这一版预案，可能还没有同步到本机')
  const incident = see(incidentRef, idOf(data.incident))
  if (incident.status === 'none') return reject('没有这起事件，请先登记事件再启动预案')
  const fault = startFault(known, data.version, at)
  if (fault !== null && data.why.trim() === '') return reject(`${fault}，要启动请写明原因`)
  const { name, clause, steps, roles, cards, contacts, grades } = version.content
  const frozen = { name, clause, steps, roles, cards, contacts, grades }
  const restricted = incident.restricted === true
  return accept({ type: 'activation.activated', data: { ...data, frozen, fault, restricted } })
}
