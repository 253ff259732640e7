import { useState } from 'react'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { List } from '../../ui/List.tsx'
import { ListPage } from '../../ui/ListPage.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { emptyContent } from './empty-content.ts'
import styles from './Plan.module.css'
import { PlanEditor } from './PlanEditor.tsx'
import { PlanItem } from './PlanItem.tsx'
import { PlanPage } from './PlanPage.tsx'
import { SamplePlans } from './SamplePlans.tsx'
import { text } from './text.ts'
import { useImportPlan } from './useImportPlan.ts'

/** 预案: every plan with its health, one of them opened; written here or brought in from Word and checked. */
export function PlanScreen() {
  const { open } = usePlace()
  const now = useMinute()
  const [words, setWords] = useState('')
  const { rows, loading, failed } = useQuery('plan.list', { now }, { keep: true })
  const { imported, busy, refused, begin, forget } = useImportPlan()
  if (failed !== null) return <ErrorState words={failed} />
  const shown = rows.filter(({ name }) => name.includes(words.trim()))
  const sick = rows.filter(({ status, faults }) => status !== 'retired' && faults > 0).length
  const move = (by: number) => {
    const place = shown.findIndex(({ key }) => key === open)
    const next = shown[Math.min(shown.length - 1, Math.max(0, place + by))]
    if (next !== undefined) goTo('plan', next.key)
  }
  return (
    <ListPage
      className={styles.screen}
      label={text.title}
      list={
        <>
          <PanelHead title={text.title} count={loading ? '' : text.screen.count(rows.length, sick)} />
          <div className={styles.begin}>
            <Button small label={text.screen.add} keys={['Alt', 'N']} onPress={() => goTo('plan', 'new')} />
            <Button
              small
              label={text.screen.samples}
              keys={['Alt', 'S']}
              onPress={() => goTo('plan', 'samples')}
            />
            <Button
              small
              label={text.screen.import}
              keys={['Alt', 'I']}
              busy={busy}
              onPress={() => void begin().then((found) => found && goTo('plan', 'import'))}
            />
          </div>
          {(busy || refused !== null) && (
            <p className={styles.notice} role={refused === null ? 'status' : 'alert'}>
              {refused ?? text.edit.busy}
            </p>
          )}
          <div className={styles.search}>
            <TextField
              value={words}
              onChange={setWords}
              label={text.screen.search}
              placeholder={text.screen.search}
              maxLength={40}
            />
          </div>
          <List
            aria-label={text.title}
            onKeyDown={(stroke) => {
              if (stroke.key !== 'ArrowDown' && stroke.key !== 'ArrowUp') return
              stroke.preventDefault()
              move(stroke.key === 'ArrowDown' ? 1 : -1)
            }}
          >
            {!loading && rows.length === 0 && (
              <EmptyState>
                {text.screen.empty}{' '}
                <TextAction label={text.screen.samples} onPress={() => goTo('plan', 'samples')} />
              </EmptyState>
            )}
            {shown.map((row) => (
              <PlanItem key={row.key} row={row} chosen={row.key === open} />
            ))}
          </List>
        </>
      }
    >
      {open === 'new' ? (
        <PlanEditor key="new" stream={null} base={0} first={emptyContent()} onClose={() => goTo('plan')} />
      ) : open === 'import' && imported !== null ? (
        <PlanEditor
          key={imported.name}
          stream={null}
          base={0}
          first={imported.content}
          imported={imported}
          onClose={() => {
            forget()
            goTo('plan')
          }}
        />
      ) : open === 'samples' ? (
        <SamplePlans onClose={() => goTo('plan')} />
      ) : open?.startsWith('plan/') === true ? (
        <PlanPage key={open} stream={open} />
      ) : (
        <EmptyState>{text.screen.pickOne}</EmptyState>
      )}
    </ListPage>
  )
}
