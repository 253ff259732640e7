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
  /** Made of the document when they are asked for, or as they are now. */
  tables?: readonly Table[] | ((document: Document) => readonly Table[])
  /** Where the buttons stand at the right edge. */
  wordsFirst?: boolean
}) {
  const { busy, words, save } = useSaving()
  const now = () => (typeof document === 'function' ? document() : document)
  const saveTables = () => {
    const made = now()
    const all = typeof tables === 'function' ? tables(made) : (tables ?? [])
    const name = (title ?? made.title).slice(0, 100)
    void save({ type: 'saveTable', tables: all.slice(0, 20), format: 'xlsx', title: name })
  }
  const ask = (type: 'print' | 'savePdf' | 'saveDocx') => {
    const made = now()
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
          refused={tables.length === 0 && typeof tables !== 'function' ? text.paper.noTable : null}
          onPress={saveTables}
        />
      )}
      <span className={styles.words} role="status">
        {words}
      </span>
    </div>
  )
}
