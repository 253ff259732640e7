import { useState } from 'react'
import type { Document } from '../../../domain/document/document.ts'
import { tablesOf } from '../../../domain/document/tables-of.ts'
import type { ShellRequest } from '../../../protocol/desk.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './DocumentScreen.module.css'
import { text } from './text.ts'

type Way = keyof typeof text.done
type Request = Extract<ShellRequest, { type: 'print' | 'savePdf' | 'saveDocx' | 'saveTable' }>

/** Print and save; what became of it stands below, in words. */
export function PaperActions({ paper, title }: { paper: Document; title: string }) {
  const [state, setState] = useState<{ busy: boolean; words: string }>({ busy: false, words: '' })
  const tables = tablesOf(paper)
  const requests: Record<Way, Request> = {
    print: { type: 'print', document: paper, title },
    pdf: { type: 'savePdf', document: paper, title },
    docx: { type: 'saveDocx', document: paper, title },
    xlsx: { type: 'saveTable', tables: tables.slice(0, 20), format: 'xlsx', title },
  }
  const ask = async (way: Way) => {
    setState({ busy: true, words: text.working })
    const answer = await window.desk.shell(requests[way]).catch(() => ({ ok: false, words: text.noAnswer }))
    const words =
      'ok' in answer && answer.ok ? text.done[way] : 'words' in answer ? answer.words : text.noAnswer
    setState({ busy: false, words: String(words) })
  }
  return (
    <section className={styles.actions}>
      <Button label={text.print} keys={['Ctrl', 'P']} busy={state.busy} onPress={() => void ask('print')} />
      <Button label={text.pdf} busy={state.busy} onPress={() => void ask('pdf')} />
      <Button label={text.docx} busy={state.busy} onPress={() => void ask('docx')} />
      <Button
        label={text.xlsx}
        busy={state.busy}
        refused={tables.length === 0 ? text.noTable : null}
        onPress={() => void ask('xlsx')}
      />
      <p className={styles.answer} role="status">
        {state.words}
      </p>
    </section>
  )
}
