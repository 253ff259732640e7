import { type RollcallResult, rollcallResultText } from '../../../domain/rollcall/rollcall.ts'
import { phoneWords, secondsWords } from '../../../domain/rollcall/rollcall-words.ts'
import type { RollcallCall, RollcallSheet } from '../../../domain/rollcall/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { useFiles } from '../../desk/useFiles.ts'
import { useThumbnail } from '../../desk/useThumbnail.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip, type ChipState } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './SheetTable.module.css'
import { text } from './text.ts'

const chips: Record<RollcallResult, ChipState> = { present: 'done', absent: 'refused', fault: 'offline' }

/** One row a street: result, seconds, still, what is known besides. `isNarrow` leaves out what the picture beside shows. */
export function SheetTable({
  sheet,
  current,
  isNarrow,
  onFollow,
}: {
  sheet: RollcallSheet
  current: string | null
  isNarrow: boolean
  onFollow: (street: string) => void
}) {
  const hashes = sheet.calls.flatMap(({ still }) => (still === null ? [] : [still.hash]))
  const files = useFiles(hashes, true)
  return (
    <div className={styles.frame}>
      <table className={classNames(styles.table, isNarrow && styles.narrow)} aria-label={text.sheet.title}>
        <thead>
          <tr>
            {text.sheet.columns.map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.calls.map((call, n) => (
            <tr key={call.street} className={classNames(call.street === current && styles.current)}>
              <td className={styles.number}>{n + 1}</td>
              <td className={styles.name}>{call.name}</td>
              <td>
                <Result call={call} isCurrent={call.street === current} />
              </td>
              <td className={styles.number}>{call.result === null ? '' : secondsWords(call.seconds)}</td>
              <td className={styles.number}>{call.at === null ? '' : clockTime(call.at)}</td>
              <td>
                <Still call={call} isHere={files.get(call.still?.hash ?? '')?.here === true} />
              </td>
              <td className={styles.words}>{wordsOf(call)}</td>
              <td>
                {call.result !== null && (
                  <Button
                    small
                    look="quiet"
                    label={text.sheet.follow}
                    onPress={() => onFollow(call.street)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Result({ call: { result }, isCurrent }: { call: RollcallCall; isCurrent: boolean }) {
  if (result !== null) return <Chip state={chips[result]}>{rollcallResultText[result]}</Chip>
  return isCurrent ? <Chip state="pending">{text.sheet.calling}</Chip> : text.sheet.uncalled
}

function Still({ call: { still, name }, isHere }: { call: RollcallCall; isHere: boolean }) {
  const picture = useThumbnail(still?.hash ?? null, isHere)
  if (still === null) return <span className={styles.quiet}>{text.sheet.noStill}</span>
  const { hash } = still
  const openIt = () => void window.desk.shell({ type: 'openFile', hash, name: still.name }).catch(() => {})
  return (
    <button type="button" className={styles.still} aria-label={`${name}截图`} onClick={openIt}>
      {picture === null ? <span>{isHere ? text.sheet.noStill : '未到'}</span> : <img src={picture} alt="" />}
    </button>
  )
}

function wordsOf(call: RollcallCall): string {
  const { postCorrect, quality, remark, contested, settled } = call
  const phone = phoneWords(call)
  return [
    postCorrect === null ? '' : postCorrect ? '人岗相符' : '人岗不符',
    quality === 'poor' ? text.call.poor : '',
    remark,
    ...contested.map(({ seat, result }) => text.follow.contested(seat, rollcallResultText[result])),
    settled === null ? '' : text.follow.settled(rollcallResultText[settled.before], settled.why),
    phone === '' ? '' : `电话 ${phone}`,
  ]
    .filter(Boolean)
    .join('；')
}
