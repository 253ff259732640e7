import { useState } from 'react'
import type { ShellRequest } from '../../protocol/desk.ts'
import { text } from './text.ts'

type Saving = Extract<ShellRequest, { type: 'print' | 'savePdf' | 'saveDocx' | 'saveTable' | 'saveText' }>

const done: Record<Saving['type'], string> = text.paper.done

/** Prints or saves one thing after the other; `words` is what became of the last, empty before the first. */
export function useSaving() {
  const [state, setState] = useState({ busy: false, words: '' })
  const save = async (request: Saving) => {
    setState({ busy: true, words: text.paper.working })
    const answer = await window.desk
      .shell(request)
      .catch(() => ({ ok: false as const, words: text.paper.noAnswer }))
    setState({ busy: false, words: answer.ok ? done[request.type] : answer.words })
  }
  return { ...state, save, say: (words: string) => setState({ busy: false, words }) }
}
