import { useState } from 'react'
import { proposalStatusText } from '../../../domain/factsheet/factsheet.ts'
import type { FigureRow, ProposalRow } from '../../../domain/factsheet/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { OralForm } from '../../desk/OralForm.tsx'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { useNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { pageOf } from '../../shell/page-of.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Factsheet.module.css'
import { changeWords } from './KeyFigures.tsx'
import { text } from './text.ts'

/**
 * A proposal or a version: each figure beside the one before, with its source; what can be said about one that waits.
 * `keyed`: the one of several that a key approves.
 */
export function ProposalCard({ row, keyed = false }: { row: ProposalRow; keyed?: boolean }) {
  const now = useNow()
  const { status, version, outdated, figures, dropped, unexplained, why } = row
  const proposer = row.proposerName ?? row.seat
  return (
    <article className={styles.card} aria-label={version === null ? text.proposal : text.version(version)}>
      <header className={styles.cardHead}>
        <b>{version === null ? text.base(row.base) : text.version(version)}</b>
        <span className={styles.quiet}>
          {[
            text.proposedBy(proposer, row.proposedAt, now),
            status === 'approved' && row.decidedAt !== null
              ? text.approved(row.decidedAt, row.deciderName ?? '', now)
              : '',
            version === null ? '' : text.base(row.base),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {status !== 'approved' && (
          <Chip state={status === 'open' ? 'pending' : 'refused'}>{proposalStatusText[status]}</Chip>
        )}
        {status === 'approved' && outdated && <Chip state="refused">{text.outdated}</Chip>}
        {row.pending && <PendingMark since={row.proposedAt} />}
      </header>
      {status === 'open' && outdated && <p className={styles.fault}>{text.superseded}</p>}
      {why !== null && <p className={styles.quiet}>{text.why(why)}</p>}
      {unexplained.length > 0 && <p className={styles.fault}>{text.unexplained(unexplained.join('、'))}</p>}
      <table className={styles.table}>
        <tbody>
          {figures.map((figure) => (
            <FigureLine key={figure.key} row={figure} version={version ?? row.base + 1} />
          ))}
          {dropped.map(({ key, label, before }) => (
            <tr key={key} className={styles.changed}>
              <th scope="row">{label}</th>
              <td colSpan={4}>{text.notGiven(label, before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {row.statement !== '' && <p className={styles.said}>{row.statement}</p>}
      {status === 'open' && <Acts row={row} keyed={keyed} />}
      {row.oral?.confirmedAt === null && <Confirm row={row} said={row.oral} />}
    </article>
  )
}

function FigureLine({ row, version }: { row: FigureRow; version: number }) {
  const now = useNow()
  const changed = row.before !== row.value
  return (
    <tr className={classNames(changed && styles.changed)}>
      <th scope="row">{row.label}</th>
      <td className={styles.number}>
        {row.value} {row.unit}
      </td>
      <td className={styles.quiet}>{changeWords(row, version)}</td>
      <td>
        <Source row={row} />
      </td>
      <td className={styles.quiet}>
        {text.asOf(row.asOf, now)}
        {row.reason !== null && <span className={styles.reason}>{text.reason(row.label, row.reason)}</span>}
      </td>
    </tr>
  )
}

/** Who says so; a figure taken from the log opens its line. */
function Source({ row: { source, from } }: { row: FigureRow }) {
  const words = source === '' ? text.missingSource : source
  if (from === null) return words
  return (
    <button type="button" className={styles.link} onClick={() => goTo(pageOf(from), from)}>
      {words}
    </button>
  )
}

/** What a leader approved by telephone, for him to confirm. */
function Confirm({ row, said }: { row: ProposalRow; said: NonNullable<ProposalRow['oral']> }) {
  const { stream, key: proposal, deciderName } = row
  return (
    <div className={styles.acts}>
      <p className={styles.fault}>
        {text.owed(deciderName ?? '', said.words, said.recorderName ?? said.recorder ?? '')}
      </p>
      <CommandButton
        small
        label={text.confirm}
        draft={{ stream, type: 'factsheet.confirm', data: { proposal } }}
      />
    </div>
  )
}

function Acts({ row, keyed }: { row: ProposalRow; keyed: boolean }) {
  const who = useWho()
  const [saying, setSaying] = useState<'reject' | 'withdraw' | 'oral' | null>(null)
  const [why, setWhy] = useState('')
  const { stream, key: proposal } = row
  const mine = row.proposer !== null && row.proposer === who?.person?.person
  const said = why.trim()
  if (saying === 'oral') {
    return (
      <OralForm
        label={text.recordOral}
        missing={null}
        draft={(oral) => ({ stream, type: 'factsheet.approve', data: { proposal, oral } })}
        onDone={() => setSaying(null)}
      />
    )
  }
  if (saying !== null) {
    return (
      <div className={styles.acts}>
        <TextField
          autoFocus
          label={saying === 'reject' ? text.rejectWhy : text.withdrawWhy}
          placeholder={saying === 'reject' ? text.rejectWhy : text.withdrawWhy}
          maxLength={500}
          value={why}
          onChange={setWhy}
        />
        <CommandButton
          label={saying === 'reject' ? text.reject : text.withdraw}
          missing={text.missingWhy}
          draft={
            said === ''
              ? null
              : saying === 'reject'
                ? { stream, type: 'factsheet.reject', data: { proposal, why: said } }
                : { stream, type: 'factsheet.withdraw', data: { proposal, why: said } }
          }
        />
        <Button label={text.giveUp} look="quiet" onPress={() => setSaying(null)} />
      </div>
    )
  }
  return (
    <div className={styles.acts}>
      <CommandButton
        primary
        label={text.approve}
        {...(keyed && { keys: ['Alt', 'Enter'] })}
        draft={{ stream, type: 'factsheet.approve', data: { proposal } }}
      />
      <Button label={text.oral} onPress={() => setSaying('oral')} />
      <Button label={text.reject} onPress={() => setSaying('reject')} />
      {mine && <Button label={text.withdraw} look="quiet" onPress={() => setSaying('withdraw')} />}
    </div>
  )
}
