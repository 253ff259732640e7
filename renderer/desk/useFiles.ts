import { useEffect, useState } from 'react'
import type { FileState } from '../../protocol/desk.ts'

/** A file on its way is looked at so often; one that is where it belongs is not looked at again. */
const LOOK_MS = 1000

/** How these files stand, by hash; with `fetch` those that are not here are asked of the centre. */
export function useFiles(hashes: readonly string[], fetch: boolean): ReadonlyMap<string, FileState> {
  const [states, setStates] = useState<ReadonlyMap<string, FileState>>(new Map())
  const key = hashes.join(' ')
  useEffect(() => {
    if (key === '') return
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const asked = key.split(' ').slice(0, 50)
      const answer = await window.desk.shell({ type: 'files', hashes: asked, fetch }).catch(() => null)
      if (gone) return
      if (answer?.ok === true) setStates(new Map(answer.files.map((file) => [file.hash, file])))
      const isSettled = answer?.ok === true && answer.files.every((file) => file.here && file.sent)
      if (!isSettled) timer = setTimeout(() => void look(), LOOK_MS)
    }
    void look()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [key, fetch])
  return states
}
