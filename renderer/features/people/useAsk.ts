import { useState } from 'react'
import type { Answered, PeopleRequest } from '../../../protocol/desk.ts'
import { askShell } from './ask-shell.ts'

/** One request at a time, with what it was refused for. */
export function useAsk(): {
  busy: boolean
  refused: string | null
  forget: () => void
  ask: (request: PeopleRequest) => Promise<Answered<object>>
} {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const ask = async (request: PeopleRequest) => {
    setBusy(true)
    setRefused(null)
    const answer = await askShell(request)
    setBusy(false)
    if (!answer.ok) setRefused(answer.words)
    return answer
  }
  return { busy, refused, forget: () => setRefused(null), ask }
}
