import { useState } from 'react'
import { submitDraft } from '../../desk/useCommand.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { OneLine } from './OneLine.tsx'
import styles from './Room.module.css'
import { text } from './text.ts'

/** Double claims of a shift that the leader has not settled. */
export function Disputes({ shift }: { shift: string }) {
  const stream = `shift/${shift}`
  const { rows } = useQuery('shift.one', { shift: stream })
  const [chosen, setChosen] = useState<{ dispute: string; keep: string } | null>(null)
  const open = rows[0]?.disputes.filter(({ settled }) => settled === null) ?? []
  return open.map((one) => (
    <div key={`${one.id} ${one.post}`} className={styles.act} role="alert">
      <p>{text.contested(one.why)}</p>
      {one.people.map(({ person, name }) => (
        <Button
          key={person}
          small
          label={text.keep(name)}
          onPress={() => setChosen({ dispute: one.id, keep: person })}
        />
      ))}
      {chosen?.dispute === one.id && (
        <OneLine
          autoFocus
          label={text.settleWhy}
          onSay={(why) => submitDraft({ stream, type: 'shift.settle', data: { ...chosen, why } })}
          onLeave={() => setChosen(null)}
        />
      )}
    </div>
  ))
}
