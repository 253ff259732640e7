import type { StepType } from '../../../domain/log/steps.ts'
import { MINUTE } from '../../../domain/time.ts'
import type { Draft } from '../../desk/build-command.ts'
import { centreNow } from '../../desk/useNow.ts'

export const handlingActs = ['proposed', 'instructed', 'relayed', 'carriedOut', 'finished'] as const
export type Act = (typeof handlingActs)[number] & StepType

/** One step of the handling as it is typed. */
export interface Typed {
  readonly words: string
  /** The leader who instructed, or the unit that was told. */
  readonly whom: string
  readonly person: string
  readonly byPhone: boolean
  readonly readBack: boolean
  /** Which instruction was carried out; empty for all of them. */
  readonly instruction: string
  /** 承办 of an instruction: a person's id, or a unit in words. */
  readonly responsible: string | null
  /** 时限 of an instruction, UTC ms. */
  readonly dueAt: number | null
}

/** The command that writes the step down on the line `stream`. */
export function handlingDraft(act: Act, stream: string, typed: Typed): Draft {
  const said = typed.words.trim()
  const whom = typed.whom.trim()
  switch (act) {
    case 'proposed':
      return { stream, type: 'log.propose', data: { text: said } }
    case 'instructed': {
      const { byPhone, responsible, dueAt } = typed
      const readBack = byPhone && typed.readBack
      return {
        stream,
        type: 'log.instruct',
        data: { leader: whom, words: said, byPhone, readBack, responsible, dueAt },
      }
    }
    case 'relayed': {
      // To the minute: the button must not be judged anew every millisecond.
      const at = Math.floor(centreNow() / MINUTE) * MINUTE
      return { stream, type: 'log.relay', data: { unit: whom, person: typed.person.trim(), at, reply: said } }
    }
    case 'carriedOut': {
      const instruction = typed.instruction === '' ? null : typed.instruction
      return { stream, type: 'log.carryOut', data: { text: said, instruction } }
    }
    case 'finished':
      return { stream, type: 'log.finish', data: { result: said } }
  }
}
