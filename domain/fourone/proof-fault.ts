import { kindOf } from '../envelope.ts'
import { unreachable } from '../model.ts'
import type { Proof, Wanted } from './fourone.ts'

export interface KnownPerson {
  readonly status: 'none' | 'active' | 'retired'
  readonly name: string
  readonly unit: string
}
/**
 * What stands behind proofs now; asked where one is recorded and where it is read again later. Null: this seat is not shown it (a
 * plan at a street, the address book on the wall), which breaks nothing there.
 */
export interface Behind {
  person(id: string): KnownPerson | null
  plan(stream: string): {
    readonly status: 'none' | 'active' | 'retired'
    readonly approved: readonly number[]
  } | null
  /** Versions of a scheme that are signed and not voided. */
  scheme(stream: string): readonly number[] | null
  headquarters(stream: string): 'none' | 'open' | 'shut' | null
  /** How many versions of a fact sheet were approved. */
  sheets(stream: string): number | null
}

/** What a proof of this kind has to name and does not: a sentence for the one who proves; null where it names all. */
export function proofLack(wanted: Wanted, proof: Proof): string | null {
  const { ref, version, people = [], attachments = [], links = [] } = proof
  switch (wanted.proof) {
    case 'person':
      if (proof.person === null) return '请从通讯录选定是谁'
      if (!proof.confirmed) return '请与本人确认以后再记落实'
      return wanted.department === true && proof.department === undefined
        ? '还差牵头部门，请选定部门由谁负责'
        : null
    case 'list': {
      const least = wanted.people ?? 1
      if (new Set(people).size < people.length) return '名单里有人写了两次，请删去一个'
      if (wanted.people === undefined && attachments.length > 0) return null
      if (people.length >= least) return null
      return wanted.people === undefined
        ? '请从通讯录选定名单上的人，或附上成文的名单'
        : `名单至少要有 ${least} 人，请从通讯录选定`
    }
    case 'plan':
      if (ref === null || !/^(scheme|plan)$/.test(kindOf(ref))) return '请指明签发的方案或批准的预案'
      return version === undefined ? '请指明方案是哪一版' : null
    case 'factsheet':
      if (ref === null || kindOf(ref) !== 'factsheet') return '请指明引用哪一版口径'
      return version === undefined ? '请指明引用哪一版口径' : null
    case 'place':
      return ref === null || kindOf(ref) !== 'headquarters' ? '请先开设现场指挥部，再以它为凭据' : null
    case 'link':
      return links.length === 0 ? '没有接通的链路，请先接通再记落实' : null
    case 'text':
      return null
    default:
      return unreachable(wanted.proof)
  }
}

/**
 * What no longer holds of what a proof names, in words; null while all of it holds. A link is a feed and no part of the log:
 * the window that shows it looks whether it still stands.
 */
export function proofBroken(wanted: Wanted, proof: Proof, behind: Behind): string | null {
  const { ref, version = 0 } = proof
  switch (wanted.proof) {
    case 'person':
      return (
        personBroken(proof.person, behind) ??
        (proof.department === undefined ? null : departmentBroken(proof.department, behind))
      )
    case 'list':
      return (proof.people ?? []).map((id) => personBroken(id, behind)).find((one) => one !== null) ?? null
    case 'plan': {
      if (ref === null || version === 0) return null
      if (kindOf(ref) === 'scheme') {
        const standing = behind.scheme(ref)
        if (standing === null || standing.includes(version)) return null
        return `专项工作方案 ${version} 版没有签发或已作废，请签发后再记`
      }
      const known = behind.plan(ref)
      if (known === null) return null
      if (known.status === 'none') return '没有这个预案，可能还没有同步到本机，请稍候再试'
      if (known.status === 'retired') return '凭据所指的预案已停用，请另选'
      return known.approved.includes(version) ? null : `凭据所指的预案 ${version} 版没有批准，请先批准`
    }
    case 'factsheet':
      if (ref === null || version === 0) return null
      return version <= (behind.sheets(ref) ?? version) ? null : `口径还没有批准到 ${version} 版，请先批准`
    case 'place': {
      if (ref === null) return null
      const site = behind.headquarters(ref)
      if (site === 'open' || site === null) return null
      return site === 'shut' ? '现场指挥部已经撤收，请重新开设' : '现场指挥部还没有开设，请先开设'
    }
    case 'link':
    case 'text':
      return null
    default:
      return unreachable(wanted.proof)
  }
}

function personBroken(id: string | null, behind: Behind): string | null {
  if (id === null) return null
  const known = behind.person(id)
  if (known === null) return null
  const { status, name } = known
  if (status === 'none') return '这个人不在通讯录里，请先登记'
  return status === 'retired' ? `${name}已经停用，请另选` : null
}

function departmentBroken(id: string, behind: Behind): string | null {
  const broken = personBroken(id, behind)
  if (broken !== null) return `牵头部门：${broken}`
  const known = behind.person(id)
  return known?.unit.trim() === '' ? `通讯录里${known.name}没有写单位，请先补上再作牵头部门` : null
}
