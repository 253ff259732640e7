import { useState } from 'react'
import type { LogRow } from '../../../domain/log/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useIncidentChoices } from '../../desk/useIncidentChoices.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './LineDrawer.module.css'
import { text } from './text.ts'

/** 归入事件: says whose line it is, once that is known, or that it was not that one's after all. */
export function JoinIncident({ row }: { row: LogRow }) {
  const [isOpen, setOpen] = useState(false)
  const has = row.incident !== null
  if (!isOpen) return <Button small label={has ? text.joinOther : text.join} onPress={() => setOpen(true)} />
  return <Choice row={row} onDone={() => setOpen(false)} />
}

function Choice({ row, onDone }: { row: LogRow; onDone: () => void }) {
  const { key: stream, incident } = row
  const [chosen, setChosen] = useState('')
  const asked = { place: row.call?.place ?? '', words: row.text.slice(0, 200), own: incident }
  const options = useIncidentChoices(asked, text.likely)
  const join = (to: string | null) => ({ stream, type: 'log.join' as const, data: { incident: to } })
  return (
    <div className={styles.form}>
      <Select
        label={text.join}
        value={chosen}
        options={options}
        onChange={setChosen}
        empty={options.length === 0 ? text.noIncident : text.chooseIncident}
        missing={chosen === ''}
      />
      <div className={styles.acts}>
        <CommandButton
          small
          primary
          label={text.join}
          draft={chosen === '' ? null : join(chosen)}
          missing={text.chooseIncident}
          onDone={onDone}
        />
        {incident !== null && <CommandButton small label={text.takeOut} draft={join(null)} onDone={onDone} />}
        <Button small look="quiet" label={text.giveUp} onPress={onDone} />
      </div>
    </div>
  )
}
