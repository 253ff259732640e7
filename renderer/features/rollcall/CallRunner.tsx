import { useEffect, useRef } from 'react'
import type { RollcallSheet } from '../../../domain/rollcall/rows.ts'
import { takeStill } from '../../feed/take-still.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CallPicture } from './CallPicture.tsx'
import styles from './CallRunner.module.css'
import { FinishBar } from './FinishBar.tsx'
import { text } from './text.ts'
import { useRunner } from './use-runner.ts'

/** The call that goes on: a big picture, the question under it, three keys for the answer. */
export function CallRunner({
  sheet,
  onCurrent,
}: {
  sheet: RollcallSheet
  onCurrent: (street: string | null) => void
}) {
  const runner = useRunner(sheet)
  const { call, line, seconds, remarks, words, busy } = runner
  const root = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const street = call?.street ?? null
  useEffect(() => onCurrent(street), [street, onCurrent])
  useEffect(() => root.current?.focus(), [])

  const still = async () => (box.current === null ? null : await takeStill(box.current))
  const place = sheet.calls.findIndex((one) => one.street === street) + 1
  const early = seconds === null ? text.call.noAnswer : null
  return (
    <div ref={root} className={styles.runner} tabIndex={-1}>
      {call === null ? (
        <FinishBar sheet={sheet} onGoOn={runner.goOn} />
      ) : (
        <>
          <header className={styles.head}>
            <h3 className={styles.name}>{text.call.calling(call.name)}</h3>
            <span className={styles.quiet}>{text.call.place(place, sheet.calls.length)}</span>
          </header>
          {line !== null && line.feed !== null ? (
            <CallPicture
              key={call.street}
              feed={line.feed}
              name={line.name}
              isDemo={line.isDemo}
              limit={sheet.limit}
              box={box}
              onAnswer={runner.answer}
              onSilence={runner.silence}
            />
          ) : (
            <div className={styles.empty}>{line?.why ?? ''}</div>
          )}
          <p className={styles.ask}>{text.call.ask}</p>
          <div className={styles.keys}>
            <Button
              look="primary"
              label={text.call.present}
              keys={['1']}
              refused={early}
              busy={busy}
              onPress={() => void runner.judge('present', still)}
            />
            <Button
              label={text.call.absent}
              keys={['2']}
              busy={busy || early !== null}
              onPress={() => void runner.judge('absent', still)}
            />
            <Button
              label={text.call.fault}
              keys={['3']}
              busy={busy}
              onPress={() => void runner.judge('fault', still)}
            />
            <Button look="quiet" label={text.call.next} keys={['N']} onPress={runner.skip} />
          </div>
          <div className={styles.remarks}>
            <Segmented
              label={text.call.post}
              segments={[
                { value: 'unknown', label: `${text.call.post}${text.call.postUnknown}` },
                { value: 'right', label: text.call.postRight },
                { value: 'wrong', label: text.call.postWrong },
              ]}
              value={remarks.postCorrect === null ? 'unknown' : remarks.postCorrect ? 'right' : 'wrong'}
              onChoose={(value) =>
                runner.change({ postCorrect: value === 'unknown' ? null : value === 'right' })
              }
            />
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={remarks.isPoor}
                onChange={(change) => runner.change({ isPoor: change.target.checked })}
              />
              {text.call.poor}
            </label>
            <TextField
              value={remarks.remark}
              label={text.call.remark}
              placeholder={text.call.remark}
              maxLength={1000}
              onChange={(remark) => runner.change({ remark })}
            />
          </div>
        </>
      )}
      {words !== null && (
        <p className={styles.words} role="alert">
          {words}
        </p>
      )}
    </div>
  )
}
