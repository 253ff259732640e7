import { useState } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './HandoverScreen.module.css'
import { actsOn } from './handover-acts.ts'
import { OneLine } from './OneLine.tsx'
import { text } from './text.ts'

/** Two reliefs of one shift: both are kept, the leader says whose counts. */
export function Contested({ row }: { row: HandoverRow }) {
  const [keep, setKeep] = useState<string | null>(null)
  const { contested } = row
  if (contested === null) return null
  const { settled, people } = contested
  return (
    <div className={styles.banner} role="alert">
      <strong>{text.contested(contested.why)}</strong>
      {settled !== null && <span>{text.settled(settled.keepName, settled.name)}</span>}
      {settled === null &&
        people.map(({ person, name }) => (
          <Button key={person} small label={text.keep(name)} onPress={() => setKeep(person)} />
        ))}
      {keep !== null && settled === null && (
        <OneLine
          autoFocus
          label={text.settleWhy}
          onSay={(why) => actsOn(row, null).settle(keep, why)}
          onLeave={() => setKeep(null)}
        />
      )}
    </div>
  )
}
