import type { Run } from '../../domain/document/document.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './DocumentPages.module.css'
import { numbered } from './numbered.ts'

export type OnSource = ((stream: string) => void) | undefined

const SOURCE = '打开出处'

/** Runs of text; with `onSource` one that comes from somewhere leads there. */
export function RunText({ runs, onSource }: { runs: readonly Run[]; onSource: OnSource }) {
  return numbered(runs).map(({ key, one }) => <OneRun key={key} run={one} onSource={onSource} />)
}

function OneRun({ run: { text, bold = false, source }, onSource }: { run: Run; onSource: OnSource }) {
  if (!source || onSource === undefined) return bold ? <b className={styles.bold}>{text}</b> : text
  return (
    <a
      className={classNames(styles.source, bold && styles.bold)}
      href={`#${source}`}
      title={SOURCE}
      onClick={(click) => {
        click.preventDefault()
        onSource(source)
      }}
    >
      {text}
    </a>
  )
}
