import type { FouroneRow } from '../../../domain/fourone/rows.ts'
import { proofText } from '../../../domain/template/template.ts'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { lapsedNow } from '../../desk/links-down.ts'
import { useFeedTree } from '../../desk/useFeedTree.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { AdoptLine } from './AdoptLine.tsx'
import { AssignForm } from './AssignForm.tsx'
import styles from './ItemDrawer.module.css'
import { ProveForm } from './ProveForm.tsx'
import { text } from './text.ts'
import { WithdrawForm } from './WithdrawForm.tsx'

/** One of the 四个一: who has it, until when, its proof, and how it came to that. */
export function ItemDrawer({
  row,
  incident,
  onClose,
}: {
  row: FouroneRow
  incident: string
  onClose: () => void
}) {
  const { template, templateName, version } = row
  const lapsed = lapsedNow(row, useFeedTree())
  return (
    <Drawer title={row.title} note={text.template(templateName, version)} onClose={onClose}>
      <dl className={styles.ask}>
        <dt>{text.ask}</dt>
        <dd>{[row.ask, text.asks(proofText[row.asked])].filter(Boolean).join('；')}</dd>
        {row.source !== '' && (
          <>
            <dt>{text.dueField}</dt>
            <dd>
              {row.source}
              {!row.checked && `（${text.unchecked}）`}
            </dd>
          </>
        )}
      </dl>
      {row.proof !== null && (
        <div className={styles.proof}>
          <p>
            {[
              text.met(row.proof.at),
              text.proof(proofText[row.asked], row.proof.text),
              row.proof.named === row.proof.text ? '' : row.proof.named,
              row.proof.by.personName ?? row.proof.by.seat,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {lapsed !== null && <p role="status">{`${text.lapsed}：${lapsed}`}</p>}
          {lapsed === null && row.unchecked && (
            <p role="status">{`${text.notLooked}：${text.notLookedWhy}`}</p>
          )}
          <AttachmentList attachments={row.proof.attachments ?? []} />
        </div>
      )}
      <AssignForm row={row} />
      <ProveForm row={row} incident={incident} />
      {row.proof !== null && <WithdrawForm row={row} />}
      {row.history.length > 0 && (
        <section aria-label={text.history}>
          <h3 className={styles.head}>{text.history}</h3>
          <ol>
            {row.history.map((step) => (
              <li key={`${step.at}.${step.type}.${step.text}`} className={styles.step}>
                {text.moment(step.at)} {text.step[step.type]}：{step.text} · {step.personName ?? step.seat}
              </li>
            ))}
          </ol>
        </section>
      )}
      <h3 className={styles.head}>{text.adoptOther}</h3>
      <AdoptLine incident={incident} now={{ template, version }} />
    </Drawer>
  )
}
