import { useRef, useState } from 'react'
import { streetOfRole } from '../../protocol/identity.ts'
import type { Draft } from '../desk/build-command.ts'
import { declareDrafts } from '../desk/declare.ts'
import { submitDrafts, useCommand } from '../desk/useCommand.ts'
import { currentWho } from '../desk/useWho.ts'
import { draftsOf } from './quick-line.ts'
import { text } from './text.ts'

/** What is being written: kept until all of it is durable, so that a second Enter goes on and repeats nothing. */
interface Attempt {
  line: string
  link: string | null
  left: Draft[]
}

/** Submits a line; `onDone` runs once every command of it is durable. A refusal leaves the text where it is. */
export function useSubmitLine(onDone: () => void) {
  const command = useCommand()
  const attempt = useRef<Attempt | null>(null)
  const busy = useRef(false)
  const [refused, setRefused] = useState<{ words: string; hint: string } | null>(null)

  const say = ({ reason, unanswered }: { reason: string; unanswered?: true }) =>
    setRefused(
      unanswered
        ? { words: reason, hint: text.quick.again }
        : { words: text.quick.refused(reason), hint: text.quick.kept },
    )

  const submit = async (line: string, link: string | null): Promise<void> => {
    if (busy.current) return
    if (attempt.current?.line !== line || attempt.current.link !== link) {
      attempt.current = { line, link, left: draftsOf(line, link, streetOfRole(currentWho()?.role)) }
    }
    const { left } = attempt.current
    if (left.length === 0) return
    busy.current = true
    try {
      const [report] = left
      if (report?.type === 'incident.report') {
        // An incident with its line, its deadlines and its 四个一: all or none.
        const answer = await submitDrafts(await declareDrafts(report, left.slice(1)))
        if (!answer.ok) return say(answer)
        left.length = 0
      }
      while (left[0] !== undefined) {
        const answer = await command(left[0])
        if (!answer.ok) {
          return say(answer)
        }
        left.shift()
      }
      attempt.current = null
      setRefused(null)
      onDone()
    } finally {
      busy.current = false
    }
  }
  return { submit, refused, clearRefusal: () => setRefused(null) }
}
