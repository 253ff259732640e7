import { useState } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { type Side, sides } from '../../../domain/handover/shapes.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import type { ArrivedRow, HolderRow } from '../../../domain/shift/rows.ts'
import { Button } from '../../ui/Button.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { Checklist } from './Checklist.tsx'
import type { Acts } from './handover-acts.ts'
import { turnOf } from './next-shift.ts'
import { OneLine } from './OneLine.tsx'
import { Paper } from './Paper.tsx'
import { SideSign } from './SideSign.tsx'
import { SignCard } from './SignCard.tsx'
import styles from './SignPanel.module.css'
import { text } from './text.ts'
import type { Actors } from './useActors.ts'
import { expectedOn, useCandidates } from './useCandidates.ts'

/** The three signatures, what to remember, and the seal. */
export function SignPanel({
  row,
  actors,
  acts,
  holders,
  arrivals,
  roster,
  changes,
}: {
  row: HandoverRow
  actors: Actors
  acts: Acts | null
  holders: readonly HolderRow[]
  arrivals: readonly ArrivedRow[]
  roster: readonly RosterDayRow[]
  /** Items that are not yet written into the sheet. */
  changes: number
}) {
  const [signing, setSigning] = useState<Side | null>(null)
  const candidates = useCandidates(row, holders, arrivals, roster)
  const running = row.stage === 'running'
  const stands = (side: Side) =>
    row.signatures.some((one) => one.side === side && one.sheet === row.sheet.id && one.stale === null)
  const blocked = running && changes > 0 ? `${text.refreshWords(changes)}，请先更新事项` : null
  const reason = (side: Side) => row.missing[side] ?? blocked
  // Whoever acts here first; else whoever can; else the button says that nobody can yet.
  const open = [actors.side, ...sides].filter((side) => !stands(side))
  const next: Side = open.find((side) => reason(side) === null) ?? open[0] ?? 'leader'
  useShortcut(running && reason(next) === null ? ['F8'] : null, () => setSigning(next))
  const outgoing = actors.outgoing.map(({ person }) => person)
  return (
    <>
      <Checklist row={row} turn={turnOf(row.incoming, roster)} />
      {sides.map((side) => (
        <SignCard
          key={side}
          row={row}
          side={side}
          expected={expectedOn(row, side, holders, arrivals, roster)}
          blocked={blocked}
        />
      ))}
      {signing !== null && running && (
        <SideSign
          key={signing}
          row={row}
          side={signing}
          signers={candidates(signing)}
          first={firstOf(signing, actors) ?? candidates(signing)[0]?.person ?? null}
          outgoing={outgoing}
          arrivals={arrivals}
          onClose={() => setSigning(null)}
        />
      )}
      {running && signing === null && (
        <div className={styles.acts}>
          {sides
            .filter((side) => side === next || reason(side) === null)
            .map((side) => (
              <Button
                key={side}
                small={side !== next}
                look={side === next ? 'primary' : 'normal'}
                label={text.sign[side]}
                {...(side === next ? { keys: ['F8'], keysHandled: true } : {})}
                refused={reason(side) === null ? null : text.card.cannot}
                onPress={() => setSigning(side)}
              />
            ))}
        </div>
      )}
      <div className={styles.block}>
        <h3>{text.reminders}</h3>
        {row.reminders.length === 0 && <p className={styles.small}>{text.noReminders}</p>}
        {row.reminders.map((one, place) => (
          <p key={`${one.at} ${one.text}`} className={styles.text}>
            {place + 1}. {one.text}
            <small>{one.name}</small>
          </p>
        ))}
        {acts !== null && <OneLine label={text.remindLabel} onSay={acts.remind} />}
        <h3>{text.seal}</h3>
        <p className={styles.small}>
          {text.sealWords(row.sheet.head.seq)}
          <br />
          {text.head} <span className={styles.hash}>{inFours(row.sheet.head.hash)}</span>
        </p>
      </div>
      <Paper row={row} />
    </>
  )
}

function firstOf(side: Side, actors: Actors): string | null {
  if (side === 'leader') return null
  return (side === 'out' ? actors.out : actors.relief)?.person ?? null
}

/** `7c1e 94b0 5fa2 d83d`: as people read it to each other. */
function inFours(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
