import { useState } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import type { Post } from '../../../domain/post.ts'
import type { HolderRow } from '../../../domain/shift/rows.ts'
import type { Who } from '../../../protocol/desk.ts'
import type { Speaker } from '../../desk/build-command.ts'
import { createStore } from '../../desk/store.ts'
import { useNames } from '../../desk/usePeople.ts'
import { currentWho, useWho } from '../../desk/useWho.ts'

export interface Actor extends Speaker {
  readonly name: string
}
export type ActingSide = 'out' | 'in'

/** People who have shown themselves at this seat with their own secret, while the window lives. */
const proven = createStore<readonly Proven[]>([])

interface Proven extends Speaker {
  /** Whose turn at this seat it was: when somebody else signs in, the desk believes nobody of before. */
  readonly during: number | null
}
const turnOf = (who: Who | null) => who?.person?.since ?? null

/** Notes that a person has shown himself here. */
export function rememberActor(speaker: Speaker): void {
  const others = proven.get().filter((one) => one.person !== speaker.person)
  proven.set([{ ...speaker, during: turnOf(currentWho()) }, ...others])
}

/** Who ticks for each side at this seat, and whose turn it is. Out is a holder of the outgoing shift, in is not. */
export function useActors(row: HandoverRow, holders: readonly HolderRow[]) {
  const who = useWho()
  const me = who?.person ?? null
  const turn = turnOf(who)
  const known = proven.use().filter(({ during }) => during === turn)
  const nameOf = useNames()
  const [chosen, setChosen] = useState<ActingSide | null>(null)
  const outgoing = holders.filter(({ shift }) => shift === `shift/${row.outgoing}`)
  const sideOf = (person: string): ActingSide =>
    outgoing.some((one) => one.person === person) ? 'out' : 'in'
  const here: Speaker[] = [
    ...(me === null || me.locked ? [] : [{ person: me.person, post: me.post as Post | null }]),
    ...known.filter(({ person }) => person !== me?.person),
  ]
  const on = (side: ActingSide): Actor | null => {
    const one = here.find(({ person }) => sideOf(person) === side)
    return one === undefined ? null : { ...one, name: nameOf(one.person) }
  }
  const [out, relief] = [on('out'), on('in')]
  const own: ActingSide = me === null ? 'out' : sideOf(me.person)
  const side = chosen ?? own
  return { out, relief, side, acting: side === 'out' ? out : relief, choose: setChosen, outgoing }
}
export type Actors = ReturnType<typeof useActors>
