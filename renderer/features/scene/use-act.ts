import { useCallback, useState } from 'react'
import type { Draft } from '../../desk/build-command.ts'
import { useCommand } from '../../desk/useCommand.ts'

export interface Act {
  /** Submits; resolves true once it is durable here. */
  act(draft: Draft): Promise<boolean>
  /** Why the last one was refused, in words; null after one that was not. */
  refused: string | null
  forget(): void
}

/** Acts of the screen with one place for a refusal. */
export function useAct(): Act {
  const submit = useCommand()
  const [refused, setRefused] = useState<string | null>(null)
  const act = useCallback(
    async (draft: Draft) => {
      const answer = await submit(draft)
      setRefused(answer.ok ? null : answer.reason)
      return answer.ok
    },
    [submit],
  )
  const forget = useCallback(() => setRefused(null), [])
  return { act, refused, forget }
}
