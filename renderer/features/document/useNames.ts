import type { DutyDayRows } from '../../../domain/document/duty-day.ts'
import { useWho } from '../../desk/useWho.ts'
import type { Words } from './choice.ts'

/** 编辑 is whoever is signed in; 审核 is the day's 带班领导, as he signed in, else as rostered. */
export function useNames({ shifts, roster }: DutyDayRows): Pick<Words, 'editor' | 'reviewer'> {
  const who = useWho()
  const held = shifts.flatMap(({ holders }) => holders).find(({ post }) => post === 'leader')
  const rostered = roster.find(({ post }) => post === 'leader')
  return { editor: who?.person?.name ?? '', reviewer: held?.name ?? rostered?.name ?? '' }
}
