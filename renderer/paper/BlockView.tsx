import type { Block } from '../../domain/document/document.ts'
import { unreachable } from '../../domain/model.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './DocumentPages.module.css'
import { FactsBlock } from './FactsBlock.tsx'
import { numbered } from './numbered.ts'
import { type OnSource, RunText } from './RunText.tsx'
import { TableBlock } from './TableBlock.tsx'

/** One block of a document. */
export function BlockView({ block, onSource }: { block: Block; onSource: OnSource }) {
  switch (block.type) {
    case 'heading':
      return <h2 className={styles.heading}>{block.text}</h2>
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <RunText runs={block.runs} onSource={onSource} />
        </p>
      )
    case 'facts':
      return <FactsBlock block={block} onSource={onSource} />
    case 'table':
      return <TableBlock block={block} onSource={onSource} />
    case 'signatures':
      return <SignatureBoxes block={block} />
    default:
      return unreachable(block)
  }
}

function SignatureBoxes({ block }: { block: Extract<Block, { type: 'signatures' }> }) {
  return (
    <table className={classNames(styles.table, styles.signature)}>
      <tbody>
        <tr>
          {numbered(block.boxes).map(({ key, one }) => (
            <td key={key} className={styles.box}>
              {one.role}
              <span className={styles.name}>{one.name}</span>
              <span className={styles.note}>{one.note}</span>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
