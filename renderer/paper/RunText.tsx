import { createContext, useContext } from 'react'
import type { CountedFigure, Run } from '../../domain/document/document.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './DocumentPages.module.css'
import { numbered } from './numbered.ts'

export type OnSource = ((stream: string) => void) | undefined

const SOURCE = '打开出处'
const ENTRIES = '看数的是哪些'

/** Shows what a figure was counted from, where the page can. */
export const FigureLink = createContext<((figure: CountedFigure) => void) | null>(null)

/** Runs of text; with `onSource` one that comes from somewhere leads there. */
export function RunText({ runs, onSource }: { runs: readonly Run[]; onSource: OnSource }) {
  return numbered(runs).map(({ key, one }) => <OneRun key={key} run={one} onSource={onSource} />)
}

function OneRun({ run: { text, bold = false, source, figure }, onSource }: { run: Run; onSource: OnSource }) {
  const onFigure = useContext(FigureLink)
  const lead =
    figure !== undefined && onFigure !== null
      ? { href: `#${figure.of}`, title: ENTRIES, go: () => onFigure(figure) }
      : source && onSource !== undefined
        ? { href: `#${source}`, title: SOURCE, go: () => onSource(source) }
        : null
  if (lead === null) return bold ? <b className={styles.bold}>{text}</b> : text
  return (
    <a
      className={classNames(styles.source, bold && styles.bold)}
      href={lead.href}
      title={lead.title}
      onClick={(click) => {
        click.preventDefault()
        lead.go()
      }}
    >
      {text}
    </a>
  )
}
