import { useState } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { type SelfCheck, selfChecks, selfCheckText } from '../../../domain/handover/shapes.ts'
import { clockTime } from '../../../domain/time.ts'
import type { Submitted } from '../../../protocol/desk.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ItemRow.module.css'
import { OneLine } from './OneLine.tsx'
import { TickBox } from './Tick.tsx'
import { text } from './text.ts'

/** 自检: each thing is tried and whoever hears it says so; what stayed silent is written down with its reason. */
export function SelfChecks({
  row,
  number,
  onCheck,
}: {
  row: HandoverRow
  number: string
  onCheck: ((what: SelfCheck, ok: boolean, note: string) => Promise<Submitted>) | null
}) {
  const [failing, setFailing] = useState<SelfCheck | null>(null)
  const done = selfChecks.filter((what) => row.checks.some((one) => one.what === what)).length
  return (
    <article className={styles.item} aria-label={text.selfCheck} data-group="check">
      <TickBox on={done === selfChecks.length} half={done > 0} />
      <span className={styles.number}>{number}</span>
      <div>
        <h4 className={styles.title}>{text.selfCheck}</h4>
        <p className={styles.words}>{text.selfCheckNote}</p>
        <div className={styles.checks}>
          {selfChecks.map((what, place) => {
            const known = row.checks.find((one) => one.what === what)
            const keys = onCheck === null || known !== undefined ? undefined : ['Alt', String(place + 1)]
            return (
              <div key={what} className={styles.check}>
                <b>{selfCheckText[what]}</b>
                {known !== undefined && (
                  <span className={styles.tick}>
                    <TickBox on={known.ok} />
                    {known.ok ? text.checkOk : `${text.checkFailed}：${known.note}`} {clockTime(known.at)}{' '}
                    {known.name}
                  </span>
                )}
                {onCheck !== null && (
                  <>
                    <Button
                      small
                      look={known === undefined ? 'normal' : 'quiet'}
                      label={text.checkOk}
                      {...(keys === undefined ? {} : { keys })}
                      onPress={() => void onCheck(what, true, '')}
                    />
                    <Button small look="quiet" label={text.checkFailed} onPress={() => setFailing(what)} />
                  </>
                )}
              </div>
            )
          })}
        </div>
        {failing !== null && onCheck !== null && (
          <OneLine
            autoFocus
            label={text.checkNote(selfCheckText[failing])}
            onSay={(note) => onCheck(failing, false, note)}
            onLeave={() => setFailing(null)}
          />
        )}
      </div>
    </article>
  )
}
