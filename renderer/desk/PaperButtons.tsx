import { useState } from 'react'
import type { Document } from '../../domain/document/document.ts'
import { Button } from '../ui/Button.tsx'
import { text } from './text.ts'

type Way = keyof typeof text.paper.done

/** Print, PDF and Word of a document; what became of it stands beside, in words. */
export function PaperButtons({ document, onMade }: { document: Document; onMade?: (way: Way) => void }) {
  const [state, setState] = useState({ busy: false, words: '' })
  const ask = async (type: Way) => {
    setState({ busy: true, words: text.paper.working })
    const answer = await window.desk
      .shell({ type, document, title: document.title.slice(0, 100) })
      .catch(() => ({ ok: false as const, words: text.paper.noAnswer }))
    setState({ busy: false, words: answer.ok ? text.paper.done[type] : answer.words })
    if (answer.ok) onMade?.(type)
  }
  return (
    <>
      <Button
        small
        label={text.paper.print}
        keys={['Ctrl', 'P']}
        busy={state.busy}
        onPress={() => void ask('print')}
      />
      <Button small label={text.paper.pdf} busy={state.busy} onPress={() => void ask('savePdf')} />
      <Button small label={text.paper.docx} busy={state.busy} onPress={() => void ask('saveDocx')} />
      <span role="status">{state.words}</span>
    </>
  )
}
