import { addMonths } from '../../../domain/roster/calendar.ts'
import type { RosterMonthRow } from '../../../domain/roster/rows.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import styles from './RosterScreen.module.css'
import { text } from './text.ts'

/** Which month, how it stands, and what can be done with all of it. */
export function RosterHead({
  month,
  thisMonth,
  known,
  preview,
  said,
  onMonth,
  onGenerate,
  onPrint,
  onTable,
  onCalendar,
}: {
  month: string
  thisMonth: string
  known: RosterMonthRow | null
  preview: boolean
  /** What became of the last saving or printing, empty before the first. */
  said: string
  onMonth: (month: string) => void
  onGenerate: () => void
  onPrint: () => void
  onTable: () => void
  onCalendar: () => void
}) {
  const acts = (
    <>
      {known !== null && !known.withdrawn && !preview && (
        <>
          <Button small label={text.print} onPress={onPrint} />
          <Button small label={text.xlsx} onPress={onTable} />
          <Button small label={text.ics} onPress={onCalendar} />
        </>
      )}
      <Button
        small
        look={known === null ? 'primary' : 'normal'}
        label={known === null ? text.generate : text.again}
        keys={['G']}
        pressed={preview}
        onPress={onGenerate}
      />
    </>
  )
  return (
    <PageHead title={text.title} acts={acts}>
      <fieldset className={styles.months} aria-label={text.month}>
        <Button
          small
          label={text.previous}
          keys={['Alt', '←']}
          onPress={() => onMonth(addMonths(month, -1))}
        />
        <strong className={styles.month}>{text.monthName(month)}</strong>
        <Button small label={text.next} keys={['Alt', '→']} onPress={() => onMonth(addMonths(month, 1))} />
        {month !== thisMonth && (
          <Button small look="quiet" label={text.thisMonth} onPress={() => onMonth(thisMonth)} />
        )}
      </fieldset>
      <span className={styles.state}>
        {preview ? (
          <Chip state="pending">{text.draft}</Chip>
        ) : known === null ? null : known.withdrawn ? (
          <Chip state="refused">{text.withdrawn}</Chip>
        ) : known.pending ? (
          <PendingMark since={known.publishedAt} />
        ) : (
          text.published(known.revision, known.publishedAt, known.byName)
        )}
        {said !== '' && <span className={styles.said}>{said}</span>}
      </span>
    </PageHead>
  )
}
