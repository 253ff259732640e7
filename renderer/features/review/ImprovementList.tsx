import { useState } from 'react'
import type { ImprovementRow, ReviewRow } from '../../../domain/review/rows.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { ImproveForm } from './ImproveForm.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'
import { WordsLine } from './WordsLine.tsx'

/** Improvements with owner, date and check; what one lacks stands on it, what is late says how long. */
export function ImprovementList({ stream, review, now }: { stream: string; review: ReviewRow; now: number }) {
  const [adding, setAdding] = useState(false)
  return (
    <section aria-label={text.improvements}>
      <PanelHead title={text.improvements} count={String(review.improvements.length)}>
        {review.status === 'open' && (
          <Button
            small
            label={text.improve}
            keys={['G']}
            pressed={adding}
            onPress={() => setAdding(!adding)}
          />
        )}
      </PanelHead>
      {adding && <ImproveForm stream={stream} row={null} onDone={() => setAdding(false)} />}
      {review.improvements.length === 0 && !adding && <p className={styles.empty}>{text.noImprovements}</p>}
      <ol>
        {review.improvements.map((row) => (
          <Improvement key={row.key} row={row} stream={stream} now={now} />
        ))}
      </ol>
    </section>
  )
}

function Improvement({ row, stream, now }: { row: ImprovementRow; stream: string; now: number }) {
  const [form, setForm] = useState<'fill' | 'progress' | 'verify' | 'fail' | null>(null)
  const close = () => setForm(null)
  const { due, done, verified } = row
  const facts = [row.ownerName ?? '', row.unit, due === null ? '' : text.until(due), row.check]
  return (
    <li className={styles.item}>
      <p className={styles.whole}>{row.text}</p>
      <p className={styles.second}>{facts.filter(Boolean).join(' · ')}</p>
      {row.progress.map((one) => (
        <p key={one.at} className={styles.quiet}>
          {text.moment(one.at)} {one.byName ?? text.somebody}：{one.text}
        </p>
      ))}
      {verified !== null && (
        <p className={styles.quiet}>
          {text.moment(verified.at)} {text.seen}：{verified.text}
        </p>
      )}
      <div className={styles.acts}>
        {row.lacks.length > 0 && <Chip state="overdue">{text.lacks(row.lacks)}</Chip>}
        {!done && due !== null && due < now && <Chip state="overdue">{text.overdue(now - due)}</Chip>}
        {verified !== null && (
          <Chip state={done ? 'done' : 'refused'}>
            {text.verified(verified.byName ?? text.somebody, verified.own, verified.ok)}
          </Chip>
        )}
        {!done && <TextAction label={text.fill} onPress={() => setForm(form === 'fill' ? null : 'fill')} />}
        {!done && <TextAction label={text.progress} onPress={() => setForm('progress')} />}
        {!done && row.lacks.length === 0 && (
          <>
            <TextAction label={text.verify} onPress={() => setForm('verify')} />
            <TextAction label={text.fail} onPress={() => setForm('fail')} />
          </>
        )}
      </div>
      {form === 'fill' && <ImproveForm stream={stream} row={row} onDone={close} />}
      {form === 'progress' && (
        <WordsLine
          label={text.progress}
          act={text.doProgress}
          missing={text.missingProgress}
          draft={(words) => ({
            stream,
            type: 'review.progress',
            data: { improvement: row.key, text: words },
          })}
          onDone={close}
        />
      )}
      {(form === 'verify' || form === 'fail') && (
        <WordsLine
          key={form}
          label={text.seen}
          act={form === 'verify' ? text.doVerify : text.doFail}
          missing={text.missingSeen}
          draft={(words) => ({
            stream,
            type: 'review.verify',
            data: { improvement: row.key, ok: form === 'verify', text: words },
          })}
          onDone={close}
        />
      )}
    </li>
  )
}
