import { cardChanges } from '../../../domain/person/card-changes.ts'
import { blankCard } from '../../../domain/person/person.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/icon-paths.ts'
import styles from './ImportPage.module.css'
import { importText as text } from './import-text.ts'
import type { PreviewKind, PreviewLine } from './preview-lines.ts'
import { useFieldWords } from './useFieldWords.ts'

const icons: Record<PreviewKind, IconName> = {
  new: 'plus',
  changed: 'edit',
  unchanged: 'tick',
  error: 'cross',
  absent: 'offline',
}

/** One row of the preview: what it would do, to whom, and each field before and after. */
export function ImportLine({ line }: { line: PreviewLine }) {
  const { kind, name, unit, row, planned } = line
  const say = useFieldWords()
  // A new card is told by what it holds, without what already stands beside it.
  const fields =
    kind === 'new' && planned?.card
      ? cardChanges(blankCard, planned.card).filter(({ field }) => field !== '姓名' && field !== '单位')
      : (planned?.fields ?? [])
  return (
    <div className={classNames(styles.line, styles[kind])}>
      <span className={styles.rowNumber}>{row !== null && text.row(row)}</span>
      <span className={styles.kind}>
        <Icon name={icons[kind]} />
        {text.kinds[kind]}
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.unit}>{unit}</span>
      <span className={styles.fields}>
        {planned?.reasons.map((reason) => (
          <b key={reason}>{reason}</b>
        ))}
        {fields.map(({ field, from, to }) => (
          <span key={field}>
            <span className={styles.field}>{field}</span>
            {from !== '' && <del>{say(field, from)}</del>}
            {from !== '' && ' → '}
            {to === '' ? text.clear : say(field, to)}
          </span>
        ))}
      </span>
    </div>
  )
}
