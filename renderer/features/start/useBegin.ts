import { useState } from 'react'
import type { ShellRequest } from '../../../protocol/desk.ts'
import { refreshWho } from '../../desk/useWho.ts'
import { text } from './text.ts'

type Choice = Extract<ShellRequest, { type: 'begin' }>['choice']

/** Sets up the machine; `refused` says in words why it did not work, for the choice that was tried. */
export function useBegin() {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ as: Choice['as']; words: string } | null>(null)

  const begin = async (choice: Choice): Promise<void> => {
    setBusy(true)
    setRefused(null)
    try {
      const answer = await window.desk.shell({ type: 'begin', choice })
      if (answer.ok) await refreshWho()
      else setRefused({ as: choice.as, words: answer.words })
    } catch {
      setRefused({ as: choice.as, words: text.noAnswer })
    } finally {
      setBusy(false)
    }
  }
  return { begin, busy, refused }
}
