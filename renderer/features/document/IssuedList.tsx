import { documentTypeText } from '../../../domain/document/document.ts'
import { documentNumber } from '../../../domain/document/document-number.ts'
import { issuedStatusText } from '../../../domain/document/issued.ts'
import { chineseMoment } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { classNames } from '../../ui/class-names.ts'
import { type Choice, madeHere } from './choice.ts'
import styles from './DocumentScreen.module.css'
import { text } from './text.ts'

type About = Pick<Choice, 'type' | 'about'>

/** What was issued, newest first; one that is made on this page opens by a click. */
export function IssuedList({ here, onOpen }: { here: About; onOpen: (about: About) => void }) {
  const { rows, loading, failed } = useQuery('document.list', { types: [], limit: 200, before: null })
  if (failed !== null) return <p className={styles.quiet}>{text.failed(failed)}</p>
  if (rows.length === 0) return <p className={styles.quiet}>{loading ? text.loading : text.listEmpty}</p>
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const type = madeHere.find((one) => one === row.type)
        const current = row.type === here.type && row.about === here.about
        return (
          <li key={row.key}>
            <button
              type="button"
              className={classNames(styles.row, current && styles.here)}
              aria-disabled={type === undefined}
              onClick={() => type !== undefined && onOpen({ type, about: row.about })}
            >
              <strong>{documentNumber(row.type, row.number, row.seat)}</strong>
              <span className={styles.quietMark}>
                {chineseMoment(row.at)} {row.signerName}
              </span>
              <span>
                {documentTypeText[row.type]} {row.about}
                {row.status === 'void' && ` · ${issuedStatusText.void}`}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
