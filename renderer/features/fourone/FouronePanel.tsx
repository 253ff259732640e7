import { useState } from 'react'
import type { FouroneRow } from '../../../domain/fourone/rows.ts'
import { itemClockText, proofText } from '../../../domain/template/template.ts'
import { lapsedNow } from '../../desk/links-down.ts'
import { useFeedTree } from '../../desk/useFeedTree.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useOffer } from '../../shell/actions.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { AdoptLine } from './AdoptLine.tsx'
import styles from './FouronePanel.module.css'
import { ItemDrawer } from './ItemDrawer.tsx'
import { text } from './text.ts'

/** 四个一 of an incident: a tile an item, red until true, with owner, time and proof in that order. */
export function FouronePanel({ incident }: { incident: string }) {
  const now = useNow()
  const { rows, loading } = useQuery('fourone.one', { incident })
  const level = useQuery('incident.one', { stream: incident }).rows[0]?.level ?? null
  const [open, setOpen] = useState<string | null>(null)
  const chosen = rows.find(({ item }) => item === open) ?? null
  useOffer(
    rows.map(({ item, title, met }) => ({
      id: `fourone.${item}`,
      label: `${title}：${text.edit}`,
      note: met ? '' : text.unmet,
      icon: 'flag',
      section: 'do',
      run: () => setOpen(item),
    })),
  )
  if (rows.length === 0) return loading ? null : <AdoptLine incident={incident} />
  return (
    <>
      <section className={styles.tiles} aria-label={rows[0]?.templateName ?? text.name}>
        {rows.map((row) => (
          <Tile key={row.key} row={row} now={now} calm={level === 4} onOpen={() => setOpen(row.item)} />
        ))}
      </section>
      {chosen !== null && (
        <ItemDrawer key={chosen.key} row={chosen} incident={incident} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

/** `calm`: a 一般 incident, which the words are not for: not red, not true either. */
function Tile({
  row,
  now,
  calm,
  onOpen,
}: {
  row: FouroneRow
  now: number
  calm: boolean
  onOpen: () => void
}) {
  const { title, proof, due, waits, minutes, clock, owner, role, checked, unchecked } = row
  const lapsed = lapsedNow(row, useFeedTree())
  const met = row.met && lapsed === null
  const draft = met || row.draft === null || row.draft.signed ? null : row.draft
  const dueWords =
    due !== null
      ? text.due(due, now)
      : waits && minutes !== null
        ? text.waits(itemClockText[clock], minutes)
        : text.noDue
  return (
    <button
      type="button"
      className={classNames(styles.tile, !met && !calm && styles.unmet)}
      aria-label={`${title}：${met ? text.met(proof?.at ?? 0) : lapsed === null ? text.unmet : text.lapsed}`}
      onClick={onOpen}
    >
      <span className={styles.head}>
        <b className={styles.title}>{title}</b>
        {met && proof !== null ? (
          <Chip state={unchecked ? 'plain' : 'done'}>
            {text.met(proof.at)}
            {unchecked && ` · ${text.notLooked}`}
          </Chip>
        ) : (
          <Chip state={calm ? 'plain' : 'overdue'}>{lapsed === null ? text.unmet : text.lapsed}</Chip>
        )}
      </span>
      <span className={styles.owner}>
        {draft !== null
          ? text.drafted(draft.filled, draft.drafter)
          : (owner ?? (met ? proof?.text : role === '' ? text.noOwner : `${text.noOwner} · ${role}`))}
      </span>
      {met && proof !== null ? (
        <span className={styles.line}>
          {text.proof(
            proofText[row.asked],
            [
              proof.named,
              owner === null ? text.by(proof.by.personName ?? proof.by.seat, proof.by.at) : proof.text,
            ]
              .filter((words, place, all) => words !== '' && all.indexOf(words) === place)
              .join(' · '),
          )}
        </span>
      ) : lapsed !== null ? (
        <span className={styles.line}>{lapsed}</span>
      ) : (
        <span className={styles.line}>
          {dueWords} · {draft !== null ? text.drafts(draft.lacks) : text.asks(proofText[row.asked])}
          {!checked && minutes !== null && `（${text.unchecked}）`}
        </span>
      )}
    </button>
  )
}
