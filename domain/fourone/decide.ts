import { idOf, kindOf } from '../envelope.ts'
import type { Factsheet } from '../factsheet/factsheet.ts'
import { grown, seenByOf } from '../headquarters/seen-by.ts'
import { type Headquarters, noHeadquarters } from '../headquarters/state.ts'
import {
  accept,
  type Circumstances,
  type Decision,
  type KindRef,
  reject,
  type See,
  unreachable,
} from '../model.ts'
import type { Person } from '../person/person.ts'
import type { Plan } from '../plan/plan.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { proofText } from '../template/template.ts'
import type { Fourone, FouroneCommand, FouroneFact, Proof, Wanted } from './fourone.ts'
import { type Behind, proofBroken, proofLack } from './proof-fault.ts'

// References and not the kinds themselves: they may look at this one.
const person: KindRef<Person> = { name: 'person', initial: { status: 'none' } }
const plan: KindRef<Plan> = { name: 'plan', initial: { status: 'none', versions: [], approvals: [] } }
const factsheet: KindRef<Factsheet> = {
  name: 'factsheet',
  initial: { proposals: [], versions: [], wall: false },
}
const scheme: KindRef<Scheme> = {
  name: 'scheme',
  initial: { versions: [], signed: [], voided: [], seen: { streets: [], wall: false } },
}
const headquarters: KindRef<Headquarters> = { name: 'headquarters', initial: noHeadquarters }

/** Adopt → assign, prove → withdraw. An item is true only with the proof its template asks for. */
export function decideFourone(
  state: Fourone,
  command: FouroneCommand,
  circumstances: Circumstances,
): Decision<FouroneFact> {
  const { id, see } = circumstances
  const fault = faultOf(state, command, circumstances)
  if (fault !== null) return reject(fault)
  const seen = grown(state.seen, seenByOf(see, id))
  const shown: FouroneFact[] = seen === null ? [] : [{ type: 'fourone.shown', data: seen }]
  switch (command.type) {
    case 'fourone.adopt':
      return accept<FouroneFact>([...shown, { type: 'fourone.adopted', data: command.data }])
    case 'fourone.assign':
      return accept<FouroneFact>([...shown, { type: 'fourone.assigned', data: command.data }])
    case 'fourone.prove':
      return accept<FouroneFact>([...shown, { type: 'fourone.proved', data: command.data }])
    case 'fourone.withdraw':
      return accept<FouroneFact>([...shown, { type: 'fourone.withdrawn', data: command.data }])
    default:
      return unreachable(command)
  }
}

/** Why not, in words; null where nothing stands against it. */
function faultOf(state: Fourone, command: FouroneCommand, circumstances: Circumstances): string | null {
  const { id, at, see } = circumstances
  if (command.type === 'fourone.adopt') {
    const { template, version, items } = command.data
    const known = see({ name: 'incident', initial: { status: 'none' } as { readonly status: string } }, id)
    if (known.status === 'none') return '没有这起事件，请先登记事件'
    if (state.adopted?.template === template && state.adopted.version === version)
      return '已经采用这一版模板，不必再采用'
    return new Set(items.map(({ key }) => key)).size < items.length ? '有两项用了同一个代号，请改模板' : null
  }
  if (state.adopted === null) return '还没有采用四个一模板，请先采用'
  const wanted = state.items[command.data.item]
  if (wanted === undefined) return '现用的模板里没有这一项，请核对'
  if (command.type === 'fourone.assign') {
    const { owner, unit } = command.data
    if (owner === null && unit.trim() === '') return '请写明由谁负责'
    return owner === null ? null : personFault(owner, see)
  }
  if (command.type === 'fourone.withdraw') {
    return state.proved[command.data.item] === undefined ? '这一项还没有落实，不必撤回' : null
  }
  const { proof } = command.data
  if (proof.type !== wanted.proof) return `这一项的凭据要是“${proofText[wanted.proof]}”，请按此填写`
  if (proof.at > at) return '落实的时间还没有到，请改正'
  return proofFault(wanted, proof, circumstances)
}

/** Each kind of proof names something real, and that holds now. */
function proofFault(wanted: Wanted, proof: Proof, { id, see }: Circumstances): string | null {
  const lack = proofLack(wanted, proof)
  if (lack !== null) return lack
  const isOwn = proof.ref === null || kindOf(proof.ref) === 'plan' || idOf(proof.ref) === id
  if (wanted.proof !== 'text' && !isOwn && proof.ref !== null && idOf(proof.ref) !== id)
    return '凭据是另一起事件的，请选本事件的'
  return proofBroken(wanted, proof, behindOf(see))
}

function behindOf(see: See): Behind {
  return {
    person: (id) => {
      const known = see(person, id)
      return known.status === 'none'
        ? { status: 'none', name: '', unit: '' }
        : { status: known.status, name: known.card.name, unit: known.card.unit }
    },
    plan: (stream) => {
      const { status, approvals } = see(plan, idOf(stream))
      return { status, approved: approvals.map(({ version }) => version) }
    },
    scheme: (stream) => {
      const { signed, voided } = see(scheme, idOf(stream))
      return signed.filter((one) => !voided.includes(one))
    },
    headquarters: (stream) => see(headquarters, idOf(stream)).site,
    sheets: (stream) => see(factsheet, idOf(stream)).versions.length,
  }
}

function personFault(who: string, see: See): string | null {
  const { status } = see(person, who)
  if (status === 'none') return '这个人不在通讯录里，请先登记'
  return status === 'retired' ? '这个人已经停用，请另选' : null
}
