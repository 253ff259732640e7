import type { Document } from '../../domain/document/document.ts'
import { paperFormOf } from '../../domain/document/paper-form.ts'
import { classNames } from '../ui/class-names.ts'
import { BlockView } from './BlockView.tsx'
import styles from './DocumentPages.module.css'
import { numbered } from './numbered.ts'
import type { OnSource } from './RunText.tsx'

/** More characters than this do not fit on one line at the size of a short red head. */
const LONG_HEAD = 11

/**
 * The words of a document as they stand on A4 paper; whoever shows it cuts it into pages (the print window by its page
 * rules, the preview by columns). Every word is text: nothing in a document is ever markup.
 */
export function DocumentPages({
  document,
  onSource,
}: {
  document: Document
  /** Called with the stream a run comes from; without it nothing can be pressed. */
  onSource?: OnSource
}) {
  const { redHead, title, number, place, blocks, foot } = document
  const form = paperFormOf(document).name
  const line = (number !== null || place !== null) && (
    <div className={styles.line}>
      <span>{number}</span>
      <span>{place}</span>
    </div>
  )
  return (
    <article className={classNames(styles.paper, styles[form])} data-paper={form} lang="zh-CN">
      {redHead !== null && (
        <>
          <p className={classNames(styles.redHead, redHead.length > LONG_HEAD && styles.long)}>{redHead}</p>
          {line}
          <hr className={styles.redRule} />
        </>
      )}
      <h1 className={styles.title}>{title}</h1>
      {redHead === null && line}
      {numbered(blocks).map(({ key, one }) => (
        <BlockView key={key} block={one} onSource={onSource} />
      ))}
      {foot.length > 0 && (
        <ul className={styles.foot}>
          {numbered(foot).map(({ key, one }) => (
            <li key={key}>{one}</li>
          ))}
        </ul>
      )}
    </article>
  )
}
