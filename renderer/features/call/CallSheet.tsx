import { useMemo, useState } from 'react'
import type { Direction } from '../../../domain/log/call.ts'
import { type Element, elementsOf, missingElements } from '../../../domain/log/missing.ts'
import { calendarDay } from '../../../domain/time.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'
import { declareDrafts } from '../../desk/declare.ts'
import { submitDraft, submitDrafts } from '../../desk/useCommand.ts'
import { centreNow, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { openCall, putCallAway } from '../../shell/call-sheet.ts'
import { goTo } from '../../shell/place.ts'
import { focusQuickLine } from '../../shell/quick-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { CallFields } from './CallFields.tsx'
import styles from './CallSheet.module.css'
import { CallsHeld } from './CallsHeld.tsx'
import { callDrafts, writeDraft } from './call-drafts.ts'
import { type HeldCall, isHolding, isTalking, toldOf } from './held-call.ts'
import { SameThings } from './SameThings.tsx'
import { text } from './text.ts'
import { useHeldCall } from './useHeldCall.ts'

/**
 * 来电接报 and 去电记录, over whatever screen is open: F2, and F2 again for the next while the first is held. Asks in the order a
 * caller can answer; nothing blocks saving.
 */
export function CallSheet() {
  useShortcut(['F2'], () => openCall())
  const { calls, held, set, clear, bring, savedAt } = useHeldCall()
  if (held === null) return null
  return (
    <OpenSheet
      key={held.stream}
      calls={calls}
      held={held}
      set={set}
      clear={clear}
      bring={bring}
      savedAt={savedAt}
    />
  )
}

function OpenSheet({
  calls,
  held,
  set,
  clear,
  bring,
  savedAt,
}: {
  calls: readonly HeldCall[]
  held: HeldCall
  set: (change: Partial<HeldCall>) => void
  /** Ends this call; true where another is in front now. */
  clear: () => boolean
  bring: (stream: string) => void
  savedAt: number | null
}) {
  const now = useNow()
  const incident = useMemo(() => newStream('incident'), [])
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { rows: counts } = useQuery('log.counts', { day: calendarDay(held.startedAt) })
  const nth = (counts.find(({ key }) => key === 'call')?.count ?? 0) + 1

  const missing = missingElements(toldOf(held, now))
  const [asking] = missing
  const all = elementsOf(held.direction).length
  const nothing = isHolding(held) ? null : text.empty

  const away = () => {
    if (!isHolding(held)) clear()
    putCallAway()
  }
  const keep = async (drafts: Draft[]) => {
    if (busy) return
    setBusy(true)
    const [only] = drafts
    const answer = await (drafts.length === 1 && only !== undefined
      ? submitDraft(only)
      : submitDrafts(drafts))
    setBusy(false)
    if (!answer.ok) return setRefused(answer.reason)
    if (clear()) return
    putCallAway()
    // A call made for something leads back to it.
    const { direction, source } = held
    if (direction === 'in' || source === null) goTo('duty', held.stream)
    else if (source.startsWith('log/')) goTo('duty', source)
  }
  const save = () => void (nothing === null && keep([writeDraft(held, centreNow())]))
  const declare = () => {
    const [report, ...lines] = callDrafts(held, centreNow(), incident)
    void declareDrafts(report, lines).then(keep)
  }

  const foot = (
    <>
      <Button
        label={text.save}
        keys={['Enter']}
        keysHandled
        look="primary"
        refused={nothing}
        busy={busy}
        onPress={save}
      />
      <Button label={text.declare} keys={['Ctrl', '!']} refused={nothing} busy={busy} onPress={declare} />
      {nothing === null && (
        <Button
          label={text.discard}
          look="quiet"
          onPress={() => {
            if (clear()) return
            putCallAway()
            focusQuickLine()
          }}
        />
      )}
      <span className={styles.later}>{refused === null ? text.later : text.refused(refused)}</span>
    </>
  )
  return (
    <Drawer
      title={`${text.title[held.direction]}　${text.nth(nth, held.startedAt, held.direction)}`}
      note={
        <>
          {savedAt === null ? text.nothing : text.saved(savedAt)}
          <CallsHeld calls={calls} front={held.stream} onBring={bring} />
        </>
      }
      onClose={away}
      foot={foot}
    >
      <div className={styles.next} aria-live="polite">
        <span className={styles.label}>
          {text.next} <span className={styles.count}>{text.count(all - missing.length, all)}</span>
        </span>
        <strong className={styles.question}>{question(held.direction, asking)}</strong>
        <span className={styles.talk}>
          <b className={styles.timer}>{timer((held.endedAt ?? now) - held.startedAt)}</b>
          {isTalking(held) ? (
            <Button
              small
              label={text.hangUp}
              keys={['Alt', 'H']}
              onPress={() => set({ endedAt: centreNow() })}
            />
          ) : (
            held.endedAt !== null && (
              <span className={styles.quiet}>
                {text.hungUp(held.endedAt)}{' '}
                <TextAction label={text.stillOn} onPress={() => set({ endedAt: null })} />
              </span>
            )
          )}
        </span>
      </div>
      <CallFields held={held} set={set} missing={missing} now={now} onSave={save} />
      <SameThings held={held} set={set} now={now} />
    </Drawer>
  )
}

/** What is asked next. */
function question(direction: Direction, asking: Element | undefined): string {
  if (asking === undefined) return direction === 'out' ? text.toldAll : text.asked
  const told: Partial<Record<Element, string>> = text.told
  return (direction === 'out' ? told[asking] : undefined) ?? text.questions[asking]
}

/** `01:24`, minutes and seconds of the call. */
function timer(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
