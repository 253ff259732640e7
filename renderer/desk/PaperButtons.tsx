import type { Document, Table } from '../../domain/document/document.ts'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './PaperButtons.module.css'
import { text } from './text.ts'
import { useSaving } from './useSaving.ts'

/** Print, PDF and Word of a document, Excel of its tables; what became of it stands beside, in words. */
export function PaperButtons({
  document,
  title,
  tables,
  wordsFirst = false,
}: {
  /** As it is now, or made when it is asked for. */
  document: Document | (() => Document)
  /** Of the file; else the document's own. */
  title?: string
  tables?: readonly Table[]
  /** Where the buttons stand at the right edge. */
  wordsFirst?: boolean
}) {
  const { busy, words, save } = useSaving()
  const ask = (type: 'print' | 'savePdf' | 'saveDocx') => {
    const made = typeof document === 'function' ? document() : document
    void save({ type, document: made, title: (title ?? made.title).slice(0, 100) })
  }
  return (
    <div className={classNames(styles.buttons, wordsFirst && styles.wordsFirst)}>
      <Button small label={text.paper.print} keys={['Ctrl', 'P']} busy={busy} onPress={() => ask('print')} />
      <Button small label={text.paper.pdf} busy={busy} onPress={() => ask('savePdf')} />
      <Button small label={text.paper.docx} busy={busy} onPress={() => ask('saveDocx')} />
      {tables !== undefined && (
        <Button
          small
          label={text.paper.xlsx}
          busy={busy}
          refused={tables.length === 0 ? text.paper.noTable : null}
          onPress={() =>
            void save({ type: 'saveTable', tables: tables.slice(0, 20), format: 'xlsx', title: title ?? '' })
          }
        />
      )}
      <span className={styles.words} role="status">
        {words}
      </span>
    </div>
  )
}
