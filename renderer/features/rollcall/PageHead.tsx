import { useState } from 'react'
import { documentTypeText } from '../../../domain/document/document.ts'
import { marginLine } from '../../../domain/document/paper-words.ts'
import { tablesOf } from '../../../domain/document/tables-of.ts'
import { isMomentHidden } from '../../../domain/rollcall/due.ts'
import { rollcallStatusText } from '../../../domain/rollcall/rollcall.ts'
import { rollcallDocument } from '../../../domain/rollcall/rollcall-document.ts'
import { wayWords, windowWords } from '../../../domain/rollcall/rollcall-words.ts'
import type { RollcallSheet } from '../../../domain/rollcall/rows.ts'
import { calendarDay, chineseMoment } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { PaperButtons } from '../../desk/PaperButtons.tsx'
import { centreNow, useMinute } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './RollcallScreen.module.css'
import { running } from './running.ts'
import { text } from './text.ts'

/** When, which streets and how they were chosen, the figures; begin and cancel while planned, paper afterwards. */
export function PageHead({ sheet }: { sheet: RollcallSheet }) {
  const { key: stream, status, at, limit, calls } = sheet
  const now = useMinute()
  const [why, setWhy] = useState<string | null>(null)
  const uncalled = calls.filter(({ result }) => result === null).length
  const streets = calls.map(({ street, name }) => ({ code: street, name }))
  const isHeld = status === 'begun' || status === 'finished'
  return (
    <header className={styles.head}>
      <div className={styles.headWords}>
        <h2 className={styles.title}>
          {isMomentHidden(sheet, now) && sheet.span !== null
            ? `${windowWords(sheet.span)}，${text.hidden}`
            : chineseMoment(sheet.begunAt ?? at)}{' '}
          · {rollcallStatusText[status]}
        </h2>
        <span className={styles.quiet}>
          {wayWords(sheet)}　{text.page.limit} {text.page.seconds(limit)}
          {sheet.begunBy !== null && `　${sheet.begunBy}`}
          {sheet.note !== '' && `　${sheet.note}`}
        </span>
        {[...sheet.contested, ...(sheet.why === '' ? [] : [sheet.why])].map((words) => (
          <span key={words} className={styles.strong}>
            {words}
          </span>
        ))}
      </div>
      {isHeld && (
        <strong className={styles.counts}>
          {text.page.counts(sheet.present, sheet.absent, sheet.fault)}
          {uncalled > 0 && `　${text.page.uncalled(uncalled)}`}
        </strong>
      )}
      {status === 'planned' && why === null && (
        <>
          <CommandButton
            primary
            label={text.page.begin}
            keys={['Ctrl', 'Enter']}
            onDone={() => running.set(stream)}
            draft={{ type: 'rollcall.begin', stream, data: { at: atNow(), streets, limit } }}
          />
          <Button look="quiet" label={text.page.cancel} onPress={() => setWhy('')} />
        </>
      )}
      {status === 'planned' && why !== null && (
        <>
          <TextField
            value={why}
            label={text.page.cancelWhy}
            placeholder={text.page.cancelWhy}
            onChange={setWhy}
          />
          <CommandButton
            label={text.page.cancel}
            missing={text.page.cancelAsk}
            draft={why.trim() === '' ? null : { type: 'rollcall.cancel', stream, data: { why: why.trim() } }}
          />
        </>
      )}
      {isHeld && <Paper sheet={sheet} />}
    </header>
  )
}

/** To the minute while it is only offered: a draft that changes every second would be judged every second. */
function atNow(): number {
  return Math.floor(centreNow() / 60_000) * 60_000
}

function Paper({ sheet }: { sheet: RollcallSheet }) {
  const who = useWho()
  const make = () => {
    const margin = marginLine(who?.world ?? null, who?.head ?? null, centreNow())
    return rollcallDocument(sheet, { district: who?.district ?? '', number: null, margin })
  }
  return (
    <PaperButtons
      document={make}
      title={`${documentTypeText.rollcall} ${calendarDay(sheet.begunAt ?? sheet.at)}`}
      tables={tablesOf}
      wordsFirst
    />
  )
}
