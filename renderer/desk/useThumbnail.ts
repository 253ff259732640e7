import { useEffect, useState } from 'react'
import { createStore } from './store.ts'

/** Small pictures by hash: the same bytes for ever. A window shows some hundred at most. */
const KEEP = 300
const kept = createStore<ReadonlyMap<string, string>>(new Map())

/** A data URL of a small picture of a file that is here; null while there is none. */
export function useThumbnail(hash: string | null, isHere: boolean): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    setUrl(hash === null ? null : (kept.get().get(hash) ?? null))
    if (hash === null || !isHere || kept.get().has(hash)) return
    let gone = false
    window.desk
      .shell({ type: 'thumbnail', hash })
      .then((answer) => {
        if (!answer.ok) return
        kept.set(new Map([...[...kept.get()].slice(-KEEP), [hash, answer.url]]))
        if (!gone) setUrl(answer.url)
      })
      .catch(() => {})
    return () => {
      gone = true
    }
  }, [hash, isHere])
  return url
}
