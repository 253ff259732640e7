import { useState } from 'react'
import type { CarriedItem } from '../../../domain/carried/carried.ts'
import { emptyHead } from '../../../domain/envelope.ts'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { sideText } from '../../../domain/handover/shapes.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import type { ArrivedRow, HolderRow } from '../../../domain/shift/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { currentWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { ArriveForm } from './ArriveForm.tsx'
import { Contested } from './Contested.tsx'
import styles from './HandoverScreen.module.css'
import { actsOn } from './handover-acts.ts'
import { OneLine } from './OneLine.tsx'
import { asShiftPost } from './sign-here.ts'
import { text } from './text.ts'
import type { Actors } from './useActors.ts'
import { useCandidates } from './useCandidates.ts'

/** How the handover stands, who ticks at this seat, and what the sheet does not say yet. */
export function SheetBanner({
  row,
  actors,
  holders,
  arrivals,
  roster,
  items,
  changes,
}: {
  row: HandoverRow
  actors: Actors
  holders: readonly HolderRow[]
  arrivals: readonly ArrivedRow[]
  roster: readonly RosterDayRow[]
  items: readonly CarriedItem[] | null
  changes: number
}) {
  const [form, setForm] = useState<'in' | 'out' | 'withdraw' | null>(null)
  const candidates = useCandidates(row, holders, arrivals, roster)
  const { done } = row
  const refresh = () => {
    if (items === null) return
    const head = currentWho()?.head ?? emptyHead
    const data = { root: row.sheet.root, items: [...items], head, eachOpened: true }
    void submitDraft({ stream: row.key, type: 'handover.refresh', data }, actors.acting ?? undefined)
  }
  const stream = `shift/${row.incoming}`
  const hasArrived =
    actors.relief !== null &&
    [...arrivals, ...holders].some(
      ({ shift, person }) => shift === stream && person === actors.relief?.person,
    )
  // Who is signed in at his own seat has shown himself already.
  const arrive = () => {
    const post = asShiftPost(actors.relief?.post ?? null) ?? ('officer' as const)
    void submitDraft({ stream, type: 'shift.arrive', data: { post } }, actors.relief ?? undefined)
  }
  const named = (side: 'out' | 'in') =>
    text.who(sideText[side], (side === 'out' ? actors.out : actors.relief)?.name ?? text.nobodyYet)
  return (
    <>
      {done !== null && (
        <div className={styles.banner} role="status">
          <strong>{text.done(clockTime(done.at), done.outName, done.inName, done.leaderName)}</strong>
        </div>
      )}
      {row.contested !== null && <Contested row={row} />}
      {row.stage === 'withdrawn' && row.withdrawn !== null && (
        <div className={styles.banner} role="status">
          {text.withdrawn(clockTime(row.withdrawn.at), row.withdrawn.name, row.withdrawn.why)}
        </div>
      )}
      {row.stage === 'running' && (
        <div className={styles.banner}>
          <span className={styles.note}>{text.acting}</span>
          <Segmented
            label={text.acting}
            segments={[
              { value: 'out', label: named('out') },
              { value: 'in', label: named('in') },
            ]}
            value={actors.side}
            onChoose={actors.choose}
          />
          {!hasArrived && (
            <Button
              small
              label={text.arrive}
              onPress={() => (actors.relief === null ? setForm('in') : arrive())}
            />
          )}
          {actors.out === null && <Button small label={text.join} onPress={() => setForm('out')} />}
          <span className={styles.grow} />
          {changes > 0 && (
            <>
              <span>{text.refreshWords(changes)}</span>
              <Button small label={text.refresh} onPress={refresh} />
            </>
          )}
          <Button small look="quiet" label={text.withdraw} onPress={() => setForm('withdraw')} />
        </div>
      )}
      {(form === 'in' || form === 'out') && (
        <ArriveForm
          side={form}
          handover={row.outgoing}
          incoming={row.incoming}
          signers={candidates(form)}
          onClose={() => setForm(null)}
          onArrived={() => actors.choose(form)}
        />
      )}
      {form === 'withdraw' && (
        <div className={styles.form}>
          <OneLine
            autoFocus
            label={text.withdrawWhy}
            onSay={(why) => actsOn(row, null).withdraw(why)}
            onLeave={() => setForm(null)}
          />
        </div>
      )}
    </>
  )
}
