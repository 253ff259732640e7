import { useEffect, useState } from 'react'
import { canonical } from '../../../domain/canonical.ts'
import type { Document } from '../../../domain/document/document.ts'

/** SHA-256 over what a signer signs of a document: title, blocks and foot. Null while it is being computed. */
export function useDigest({ title, blocks, foot }: Document): string | null {
  const words = canonical({ title, blocks, foot })
  const [made, setMade] = useState<{ words: string; digest: string } | null>(null)
  useEffect(() => {
    let wanted = true
    void crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)).then((bytes) => {
      const digest = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      if (wanted) setMade({ words, digest })
    })
    return () => {
      wanted = false
    }
  }, [words])
  return made !== null && made.words === words ? made.digest : null
}
