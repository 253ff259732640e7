import { useState } from 'react'
import type { DecisionRow } from '../../../domain/decision/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { useNames } from '../../desk/usePeople.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { knownWords } from './known-words.ts'
import styles from './Timeline.module.css'
import { text } from './text.ts'

/** Decisions, newest at the bottom: what, why, and what was known then. */
export function DecisionList({ rows, loading }: { rows: readonly DecisionRow[]; loading: boolean }) {
  if (rows.length === 0) return <EmptyState>{loading ? text.loading : text.noDecisions}</EmptyState>
  return (
    <ol className={styles.decisions} aria-label={text.decisions}>
      {rows.map((row) => (
        <DecisionItem key={row.key} row={row} />
      ))}
    </ol>
  )
}

function DecisionItem({ row }: { row: DecisionRow }) {
  const nameOf = useNames()
  const words = text.decision
  const [result, setResult] = useState<string | null>(null)
  const said = result?.trim() ?? ''
  const how = [row.byPhone ? words.phone : '', row.readBack ? words.readBack : ''].filter(Boolean).join('，')
  return (
    <li className={styles.decision}>
      <p className={styles.quiet}>
        {words.by(row.name ?? text.somebody, row.decidedAt)}
        {how !== '' && ` · ${how}`} {row.pending && <PendingMark since={row.by.at} />}
      </p>
      <p className={styles.whole}>{row.text}</p>
      {row.amendments.map((one) => (
        <p key={one.at} className={styles.before}>
          {words.amended(one.before)}
        </p>
      ))}
      {row.why !== '' && (
        <p>
          {words.why}：{row.why}
        </p>
      )}
      {row.options.length > 0 && (
        <p>
          {words.options}：{row.options.join('；')}
        </p>
      )}
      {row.basis !== '' && (
        <p>
          {words.basis}：{row.basis}
        </p>
      )}
      <p className={styles.knownThen}>
        {words.known}：{knownWords(row.known, nameOf).join('；')}
      </p>
      {row.results.map((one) => (
        <p key={one.at}>
          {clockTime(one.at)} {words.result}：{one.result}
        </p>
      ))}
      {row.contested.map((one) => (
        <p key={one.at}>
          {words.contested}：{one.why}（{one.text}）
        </p>
      ))}
      {result === null ? (
        <TextAction label={words.follow} onPress={() => setResult('')} />
      ) : (
        <div className={styles.acts}>
          <TextField
            label={words.result}
            placeholder={words.followHint}
            value={result}
            onChange={setResult}
            maxLength={2000}
            autoFocus
          />
          <CommandButton
            small
            label={words.saveResult}
            draft={said === '' ? null : { stream: row.key, type: 'decision.follow', data: { result: said } }}
            missing={words.missingResult}
            onDone={() => setResult(null)}
          />
          <Button small look="quiet" label={text.giveUp} onPress={() => setResult(null)} />
        </div>
      )}
    </li>
  )
}
