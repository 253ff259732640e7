import { useState } from 'react'
import { kindOf } from '../../../domain/envelope.ts'
import type { AmendField } from '../../../domain/log/amend.ts'
import { missingElements } from '../../../domain/log/missing.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { chineseDate, clockTimeWithSeconds } from '../../../domain/time.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useWho } from '../../desk/useWho.ts'
import { pageOf } from '../../shell/page-of.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { CallFacts } from './CallFacts.tsx'
import { CorrectionEditor } from './CorrectionEditor.tsx'
import { declareFrom } from './declare-line.ts'
import { Handling } from './Handling.tsx'
import { JoinIncident } from './JoinIncident.tsx'
import { kindWords } from './kind-words.ts'
import styles from './LineDrawer.module.css'
import { LineFiles } from './LineFiles.tsx'
import { LineHistory } from './LineHistory.tsx'
import { PersonalData } from './PersonalData.tsx'
import { text } from './text.ts'

const moment = (at: number) => `${chineseDate(at)} ${clockTimeWithSeconds(at)}`

/** All of one line: its words in full, when and by whom, and every correction with its reason. */
export function LineDrawer({ row, onClose }: { row: LogRow; onClose: () => void }) {
  const who = useWho()
  const name = useNames()
  const { incident, source } = row
  // Here and not in the list: the line may be of another day, or one of a search.
  const [editing, setEditing] = useState<{ field: AmendField | null } | null>(null)
  const edit = (field: AmendField | null) => setEditing({ field })
  const [firstUnasked = null] = row.call === null ? [] : missingElements({ ...row, call: row.call })
  return (
    <Drawer
      title={`${kindWords(row)} ${clockTimeWithSeconds(row.at).slice(0, 5)}`}
      note={row.pending ? <PendingMark since={row.at} /> : moment(row.at)}
      onClose={onClose}
      foot={
        <>
          {editing === null && (
            <Button
              label={row.call === null ? text.correct : text.correctCall}
              keys={['E']}
              onPress={() => edit(firstUnasked)}
            />
          )}
          {incident === null && (
            <Button label={text.declare} keys={['!']} keysHandled onPress={() => declareFrom(row)} />
          )}
        </>
      }
    >
      <p className={styles.words}>{row.text}</p>
      {editing !== null && (
        <div className={styles.form}>
          <CorrectionEditor
            key={editing.field}
            row={row}
            start={editing.field}
            onClose={() => setEditing(null)}
          />
        </div>
      )}
      <CallFacts row={row} onAmend={edit} />
      <PersonalData row={row} />
      <dl className={styles.facts}>
        <dt>{text.written}</dt>
        <dd>{moment(row.at)}</dd>
        <dt>{text.recorded}</dt>
        <dd>{row.recordedAt === null ? text.notYet : moment(row.recordedAt)}</dd>
        {row.occurredAt !== null && (
          <>
            <dt>{text.happened}</dt>
            <dd>{moment(row.occurredAt)}</dd>
          </>
        )}
        <dt>{text.by}</dt>
        <dd>{speaker(row, who, name)}</dd>
        <dt>{text.seat}</dt>
        <dd>{row.seat === who?.seat ? (who.alias ?? row.seat) : row.seat}</dd>
        <dt>{text.incident}</dt>
        <dd>
          {incident === null ? (
            text.none
          ) : (
            <TextAction label={row.incidentTitle ?? incident} onPress={() => goTo('incident', incident)} />
          )}{' '}
          <JoinIncident key={row.key} row={row} />
        </dd>
        {source !== null && source !== incident && (
          <>
            <dt>{text.source}</dt>
            <dd>
              <TextAction label={sourceWords(source)} onPress={() => goTo(pageOf(source), source)} />
            </dd>
          </>
        )}
      </dl>
      <Handling row={row} />
      <LineFiles row={row} />
      <LineHistory row={row} />
    </Drawer>
  )
}

/** What kind of thing a line comes from, in words. */
function sourceWords(source: string): string {
  return text.sources[kindOf(source)] ?? source
}
