import { useState } from 'react'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useOffer } from '../../shell/actions.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './Factsheet.module.css'
import { KeyFigures } from './KeyFigures.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import { SheetEditor } from './SheetEditor.tsx'
import { text } from './text.ts'

/** 口径 on the page of an incident: the numbers in force, who let them out, and what waits for a leader. */
export function FactsheetPanel({ incident }: { incident: string }) {
  const now = useNow()
  const { rows, loading, failed } = useQuery('factsheet.current', { incident })
  const [open, setOpen] = useState<'edit' | 'proposal' | null>(null)
  const [sheet] = rows
  const close = () => setOpen(null)
  useOffer([
    {
      id: 'factsheet.change',
      label: text.offer.change,
      icon: 'edit',
      keys: ['F'],
      section: 'do',
      run: () => setOpen('edit'),
    },
    ...(sheet !== undefined && sheet.waiting > 0
      ? [
          {
            ...({ id: 'factsheet.waiting', label: text.offer.waiting, icon: 'edit', section: 'do' } as const),
            keys: ['Shift', 'F'],
            run: () => setOpen('proposal'),
          },
        ]
      : []),
  ])
  if (failed !== null) return <ErrorState words={failed} />
  const approved = sheet !== undefined && sheet.version > 0
  const note = [
    approved && sheet.approvedAt !== null
      ? text.approved(sheet.approvedAt, sheet.approverName ?? '', now)
      : '',
    approved && sheet.beforeAt !== null ? text.before(sheet.beforeAt, now) : '',
  ]
  return (
    <section className={styles.panel} aria-label={text.title}>
      <PanelHead title={text.titleOf(sheet?.version ?? 0)} count={note.filter(Boolean).join(' · ')}>
        {sheet?.outdated && <Chip state="refused">{text.outdated}</Chip>}
        <Button
          small
          label={approved ? text.change : text.first}
          keys={['F']}
          onPress={() => setOpen('edit')}
        />
      </PanelHead>
      {approved && <KeyFigures sheet={sheet} />}
      {approved && sheet.statement !== '' && <p className={styles.statement}>{sheet.statement}</p>}
      {!approved && !loading && (
        <p className={styles.none}>{sheet === undefined ? text.none : text.noneApproved}</p>
      )}
      {sheet !== undefined && sheet.waiting > 0 && (
        <div className={styles.waiting}>
          <Chip state="pending">{text.waiting(sheet.waiting)}</Chip>
          <Button small label={text.look} keys={['Shift', 'F']} onPress={() => setOpen('proposal')} />
        </div>
      )}
      {open === 'edit' && (
        <Drawer title={text.editor} note={text.editorNote(sheet?.version ?? 0)} onClose={close}>
          <SheetEditor incident={incident} sheet={sheet} onDone={close} />
        </Drawer>
      )}
      {open === 'proposal' && (
        <Drawer title={text.proposal} onClose={close}>
          <OpenProposals incident={incident} />
        </Drawer>
      )}
    </section>
  )
}

/** Every proposal that waits; two on one version stand one below the other. */
function OpenProposals({ incident }: { incident: string }) {
  const { rows } = useQuery('factsheet.history', { incident })
  const open = rows.filter(({ status }) => status === 'open')
  if (open.length === 0) return null
  return (
    <>
      {open.map((row, place) => (
        <ProposalCard key={row.key} row={row} keyed={place === 0} />
      ))}
    </>
  )
}
