import { type ComponentType, type ReactNode, useState } from 'react'
import { alarmRankText } from '../../../domain/alarm/cause.ts'
import type { AlarmRow } from '../../../domain/alarm/rows.ts'
import { howLong } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useSounding } from '../../desk/sounding.ts'
import { useAskingAlarms } from '../../desk/use-asking-alarms.ts'
import { useMinute } from '../../desk/useNow.ts'
import { alarmList, toggleAlarms } from '../../shell/alarm-list.ts'
import { goToSource } from '../../shell/go-to-source.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import styles from './Alarm.module.css'
import { AlarmDrawer } from './AlarmDrawer.tsx'
import { acknowledgeDraft } from './drafts.ts'
import { SilenceForm } from './SilenceForm.tsx'
import { text } from './text.ts'

/** A call to be made, with its numbers; the first of `calls`, `more` behind its own acts. */
export type CallPart = ComponentType<{ calls: readonly string[]; more: ReactNode }>

/**
 * The one host of alarms of a district desk: shows the most urgent that nobody has seen, over whatever screen is on, counts the
 * others, and sounds by the gravest. On a locked desk only what is urgent, without acts.
 */
export function AlarmHost({ Call, locked }: { Call: CallPart; locked: boolean }) {
  const { rows, asking: all, failed } = useAskingAlarms()
  const asking = locked ? all.filter(({ rank }) => rank === 'urgent') : all
  const isOpen = alarmList.use()
  useShortcut(locked ? null : ['Alt', 'V'], toggleAlarms)
  const [first, ...others] = asking
  useSounding(first?.rank ?? null)
  return (
    <>
      {failed !== null && <div className={styles.failed}>{text.failed(failed)}</div>}
      {first !== undefined && (
        <Banner
          key={first.key}
          row={first}
          asking={asking}
          others={others.length}
          Call={Call}
          locked={locked}
        />
      )}
      {isOpen && !locked && <AlarmDrawer rows={rows} onClose={() => alarmList.set(false)} />}
    </>
  )
}

function Banner({
  row,
  asking,
  others,
  Call,
  locked,
}: {
  row: AlarmRow
  asking: readonly AlarmRow[]
  others: number
  Call: CallPart
  locked: boolean
}) {
  const minute = useMinute()
  const [isSilencing, setSilencing] = useState(false)
  const acts = !locked && (
    <>
      <CommandButton label={text.know} keys={['Alt', 'Y']} draft={acknowledgeDraft(row)} />
      <Button
        label={text.silence}
        keys={['Alt', 'M']}
        pressed={isSilencing}
        onPress={() => setSilencing(!isSilencing)}
      />
      {/* A call's own acts fill the line; its order is one of them, and the list opens by its key and from the strip. */}
      {row.call === null && (
        <>
          <Button label={text.open} keys={['Alt', 'O']} onPress={() => goToSource(row.source)} />
          <Button label={text.list(others + 1)} keys={['Alt', 'V']} keysHandled onPress={toggleAlarms} />
        </>
      )}
    </>
  )
  const calls = asking.map(({ call }) => call).filter((call) => call !== null)
  return (
    <div data-alarm={others + 1} data-rank={row.rank}>
      {row.call !== null && !locked ? (
        <Call calls={calls} more={acts} />
      ) : (
        <div className={classNames(styles.banner, styles[row.rank])} role="status" aria-live="assertive">
          <Icon name="bell" size={20} />
          <b className={styles.rank}>{alarmRankText[row.rank]}</b>
          <div className={styles.words}>
            <b>{row.title}</b>
            <span className={styles.meta}>
              {[
                text.since(howLong(Math.max(60_000, minute - row.since))),
                text.owner(row.owner),
                text.ends(row.ends),
              ].join(' · ')}
            </span>
          </div>
          {others > 0 && <span className={styles.others}>{text.others(others)}</span>}
          {locked ? <span className={styles.others}>{text.lockedNote}</span> : acts}
        </div>
      )}
      {isSilencing && !locked && (
        <div className={styles.silence}>
          <SilenceForm row={row} onDone={() => setSilencing(false)} />
        </div>
      )}
    </div>
  )
}
