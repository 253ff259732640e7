import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { Document } from '../../domain/document/document.ts'
import { type PaperForm, paperFormOf } from '../../domain/document/paper-form.ts'
import { classNames } from '../ui/class-names.ts'
import { DocumentPages } from './DocumentPages.tsx'
import { numbered } from './numbered.ts'
import styles from './PaperPreview.module.css'
import type { OnSource } from './RunText.tsx'

/** Pixels a millimetre at the browser's 96 an inch. */
const MM = 96 / 25.4
const A4 = { width: 210, height: 297 }
/** Space between two sheets on the screen, in mm. */
const GAP = 6

/** A document as the sheets it will be printed on, cut by the same engine that cuts them for the printer. */
export function PaperPreview({ document, onSource }: { document: Document; onSource?: OnSource }) {
  const form = paperFormOf(document)
  const flow = useRef<HTMLDivElement>(null)
  const sheets = useSheets(flow)
  return (
    <div className={classNames('paper', styles.stack)} style={measures(form)}>
      {numbered(Array.from({ length: sheets }, (_, n) => n + 1)).map(({ key, one }) => (
        <div key={key} className={styles.sheet}>
          <p className={styles.foot}>
            <span>{document.margin}</span>
            <span>{pageOf(one, sheets)}</span>
          </p>
        </div>
      ))}
      <div className={styles.flow} ref={flow}>
        <DocumentPages document={document} onSource={onSource} />
      </div>
    </div>
  )
}

const pageOf = (page: number, pages: number) => `第 ${page} 页 共 ${pages} 页`

/** Lengths of the form for the style sheet. */
function measures({ top, right, bottom, left }: PaperForm): CSSProperties {
  return {
    '--sheet-height': `${A4.height}mm`,
    '--sheet-gap': `${GAP}mm`,
    '--margin-top': `${top}mm`,
    '--margin-left': `${left}mm`,
    '--margin-right': `${right}mm`,
    '--margin-bottom': `${bottom}mm`,
    '--text-width': `${A4.width - left - right}mm`,
    '--text-height': `${A4.height - top - bottom}mm`,
  } as CSSProperties
}

/** How many sheets the flow takes: it breaks into columns of a sheet's height, one below the other. */
function useSheets(flow: { readonly current: HTMLDivElement | null }): number {
  const [sheets, setSheets] = useState(1)
  useEffect(() => {
    const element = flow.current
    if (element === null) return
    const count = () => {
      const own = element.scrollHeight / MM
      setSheets(Math.max(1, Math.ceil((own - 1) / (A4.height + GAP))))
    }
    const watch = new ResizeObserver(count)
    watch.observe(element)
    count()
    return () => watch.disconnect()
  }, [flow])
  return sheets
}
