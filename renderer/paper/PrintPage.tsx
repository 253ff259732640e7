import { useEffect } from 'react'
import type { Document } from '../../domain/document/document.ts'
import { DocumentPages } from './DocumentPages.tsx'

/** The print window: one document, told to be ready once it stands with its fonts. */
export function PrintPage({ paper }: { paper: Document }) {
  useEffect(() => {
    document.title = paper.title
    // Text of a margin box comes from CSS; as a quoted string it can be nothing but text.
    document.documentElement.style.setProperty('--paper-margin', quoted(paper.margin))
    void document.fonts.ready.then(() => window.desk.shell({ type: 'paperReady' }))
  }, [paper])
  return <DocumentPages document={paper} />
}

/** A CSS string: quotes, backslashes and line ends by their number. */
function quoted(words: string): string {
  return `"${words.replaceAll(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
