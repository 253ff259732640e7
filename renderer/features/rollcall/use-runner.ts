import { useEffect, useRef, useState } from 'react'
import type { Attachment } from '../../../domain/attachment.ts'
import type { RollcallAnswer, RollcallResult } from '../../../domain/rollcall/rollcall.ts'
import type { RollcallCall, RollcallSheet } from '../../../domain/rollcall/rows.ts'
import { calendarDay, clockTime } from '../../../domain/time.ts'
import { keepBytes } from '../../desk/keep-bytes.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { useFeedTree } from '../../desk/useFeedTree.ts'
import { centreNow } from '../../desk/useNow.ts'
import { callStreet, type StreetCall } from './street-call.ts'
import { text } from './text.ts'

/** What the person adds to his judgement of one street. */
export interface Remarks {
  remark: string
  postCorrect: boolean | null
  isPoor: boolean
}
const noRemarks: Remarks = { remark: '', postCorrect: null, isPoor: false }

export interface Runner {
  /** The street that is being called, null when every one has a result or was passed over. */
  readonly call: RollcallCall | null
  readonly line: StreetCall | null
  /** Seconds until the first picture, null while none came. */
  readonly seconds: number | null
  readonly remarks: Remarks
  /** What went wrong last, in words. */
  readonly words: string | null
  readonly busy: boolean
  answer(seconds: number): void
  silence(why: string | null): void
  change(remarks: Partial<Remarks>): void
  /** A person's judgement of the picture; `still` takes what he sees. */
  judge(result: RollcallResult, still: () => Promise<Blob | null>): Promise<void>
  skip(): void
  /** Calls those that were passed over. */
  goOn(): void
}

/** Calls one street after the other; each result is recorded at once, so that leaving in the middle loses nothing. */
export function useRunner(sheet: RollcallSheet): Runner {
  const tree = useFeedTree()
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  const [seconds, setSeconds] = useState<number | null>(null)
  const [remarks, setRemarks] = useState(noRemarks)
  const [words, setWords] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)
  /** Not recorded, for a reason that is on the screen: asking again at once would not help. */
  const refused = useRef<string | null>(null)

  const call = sheet.calls.find(({ street, result }) => result === null && !passed.has(street)) ?? null
  const line = call === null || tree === null ? null : callStreet(call.street, tree)

  async function record(
    street: string,
    answer: Omit<RollcallAnswer, 'street' | 'postCorrect'>,
  ): Promise<void> {
    const { postCorrect } = remarks
    const said = await submitDraft({
      type: 'rollcall.answer',
      stream: sheet.key,
      data: { ...answer, street, postCorrect },
    })
    refused.current = said.ok ? null : street
    if (said.ok) pass(street)
    else setWords(said.reason)
  }
  function pass(street: string): void {
    setPassed((old) => new Set(old).add(street))
    setSeconds(null)
    setRemarks(noRemarks)
  }
  /** One at a time: a key pressed twice is one answer. */
  async function once(act: () => Promise<void>): Promise<void> {
    if (sending.current) return
    sending.current = true
    setBusy(true)
    await act()
    sending.current = false
    setBusy(false)
  }
  const fault = (street: string, why: string) =>
    once(() =>
      record(street, {
        result: 'fault',
        seconds: null,
        still: null,
        quality: 'none',
        remark: [remarks.remark.trim(), why].filter(Boolean).join('；').slice(0, 2000),
      }),
    )

  // A street that has no line at all needs no waiting: the reason is known.
  const dead = call !== null && line?.feed === null ? call.street : null
  const why = line?.feed === null ? line.why : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each street without a line, when the one before is recorded
  useEffect(() => {
    if (dead !== null && !busy && refused.current !== dead) void fault(dead, why)
  }, [dead, why, busy])

  return {
    call,
    line,
    seconds,
    remarks,
    words,
    busy,
    answer: setSeconds,
    silence: (cause) => {
      if (call !== null) void fault(call.street, text.noPicture(sheet.limit, cause))
    },
    change: (part) => setRemarks((old) => ({ ...old, ...part })),
    judge: (result, still) =>
      once(async () => {
        if (call === null) return
        setWords(null)
        const kept = seconds === null ? null : await keptStill(call.name, still)
        if (kept?.words) setWords(kept.words)
        await record(call.street, {
          result,
          seconds,
          still: kept?.attachment ?? null,
          remark: remarks.remark.trim(),
          quality: seconds === null ? 'none' : remarks.isPoor ? 'poor' : 'clear',
        })
      }),
    skip: () => {
      if (call !== null && !sending.current) pass(call.street)
    },
    goOn: () => {
      setWords(null)
      refused.current = null
      setPassed(new Set())
    },
  }
}

/** The picture that was judged, kept as a file; without one the judgement stands all the same. */
async function keptStill(
  street: string,
  still: () => Promise<Blob | null>,
): Promise<{ attachment: Attachment | null; words: string | null }> {
  const bytes = await still().catch(() => null)
  if (bytes === null) return { attachment: null, words: text.call.noStill }
  const now = centreNow()
  const name = `点名 ${street} ${calendarDay(now)} ${clockTime(now).replace(':', '')}.jpg`
  const kept = await keepBytes(bytes, name)
  return kept.ok
    ? { attachment: kept.attachment, words: null }
    : { attachment: null, words: `${text.call.noStill}（${kept.words}）` }
}
