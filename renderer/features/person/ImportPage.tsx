import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ExportButton } from './ExportButton.tsx'
import styles from './ImportPage.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportSide } from './ImportSide.tsx'
import { importText as text } from './import-text.ts'
import { useImport } from './useImport.ts'

/** 导入: choose a table, see what each row would change, then all of it at once or nothing; one press takes it back. */
export function ImportPage({ onBack }: { onBack: () => void }) {
  const state = useImport()
  const { table, plan, busy, said, undo } = state
  return (
    <section className={styles.page}>
      <PageHead
        title={text.title}
        before={<Button small look="quiet" label={text.back} keys={['Esc']} onPress={onBack} />}
        acts={
          <>
            {said !== null && (
              <span className={styles.said} role="status">
                {said}
              </span>
            )}
            {undo !== null && (
              <Button small label={text.undo} busy={busy !== null} onPress={() => void state.takeBack()} />
            )}
            <ExportButton label={text.saveFirst} done={text.saved} />
            <Button
              small
              label={table === null ? text.open : text.another}
              keys={['O']}
              look={table === null ? 'primary' : 'normal'}
              busy={busy !== null}
              onPress={() => void state.open()}
            />
            {table !== null && plan !== null && (
              <Button
                small
                look="primary"
                label={text.run(state.count)}
                keys={['Ctrl', 'Enter']}
                refused={state.refused}
                busy={busy !== null}
                onPress={() => void state.run()}
              />
            )}
          </>
        }
      >
        {table !== null && <span className={styles.file}>{table.name}</span>}
      </PageHead>
      {state.failed !== null && <ErrorState words={state.failed} />}
      {table === null ? (
        <EmptyState>{busy ?? text.hint}</EmptyState>
      ) : (
        <div className={styles.body}>
          <ImportSide state={state} />
          {!state.hasHead ? (
            <EmptyState>{text.noHead}</EmptyState>
          ) : plan === null ? (
            <EmptyState>{text.reading}</EmptyState>
          ) : (
            <ImportPreview plan={plan} />
          )}
        </div>
      )}
    </section>
  )
}
