import { useMemo, useState } from 'react'
import { findHead, type ImportColumn } from '../../../domain/person/import-columns.ts'
import { importDrafts, type PersonDraft } from '../../../domain/person/import-drafts.ts'
import { type ImportPlan, planImport } from '../../../domain/person/import-plan.ts'
import type { Sheet } from '../../../protocol/desk.ts'
import { newStream } from '../../desk/build-command.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { everybody, listArgs } from './facet.ts'
import { importText as text } from './import-text.ts'

const EVERYBODY = 20_000
/** What may be kept together in one go. */
const MAX_TOGETHER = 5000

export interface OpenedTable {
  readonly name: string
  readonly sheets: readonly Sheet[]
}
interface Choices {
  readonly sheet: number
  /** Columns as a person set them; null as they were recognised. */
  readonly columns: readonly ImportColumn[] | null
  readonly blanks: 'keep' | 'clear'
  readonly retireAbsent: boolean
  readonly skipErrors: boolean
}
const asOpened: Choices = { sheet: 0, columns: null, blanks: 'keep', retireAbsent: false, skipErrors: false }

/** State of an import: the table, what a person chose, what it would change, and the way back. */
export function useImport() {
  const streets = useWho()?.streets
  const [table, setTable] = useState<OpenedTable | null>(null)
  const [choices, setChoices] = useState<Choices>(asOpened)
  const [busy, setBusy] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [undo, setUndo] = useState<readonly PersonDraft[] | null>(null)
  const active = useQuery('person.list', table === null ? null : listArgs(everybody, EVERYBODY))
  const retired = useQuery(
    'person.list',
    table === null ? null : listArgs({ facet: 'retired', value: '' }, EVERYBODY),
  )
  const ready = !active.loading && !retired.loading

  const sheet = table?.sheets[choices.sheet] ?? null
  const head = useMemo(() => (sheet === null ? null : findHead(sheet.rows)), [sheet])
  const columns = choices.columns ?? head?.columns ?? null
  const { blanks } = choices
  const plan = useMemo((): ImportPlan | null => {
    if (sheet === null || head === null || columns === null || !ready) return null
    const people = [...active.rows, ...retired.rows]
    return planImport({ sheet: sheet.rows, head: head.row, columns, people, streets: streets ?? [], blanks })
  }, [sheet, head, columns, active.rows, retired.rows, ready, streets, blanks])
  const made = useMemo(
    () =>
      plan === null
        ? null
        : importDrafts(plan, {
            skipErrors: choices.skipErrors,
            retireAbsent: choices.retireAbsent ? text.absentWhy : null,
            newStream: () => newStream('person'),
          }),
    [plan, choices.skipErrors, choices.retireAbsent],
  )

  const open = async () => {
    setBusy(text.reading)
    setSaid(null)
    const answer = await window.desk
      .shell({ type: 'openTable' })
      .catch(() => ({ ok: false as const, words: '本机没有应答，请再按一次' }))
    setBusy(null)
    if (!answer.ok) return setSaid(answer.words)
    setTable(answer)
    setUndo(null)
    const filled = answer.sheets.findIndex(({ rows }) => findHead(rows) !== null)
    const first = Math.max(0, filled)
    // A table with ids is one of ours: its empty cells were empty in the book.
    const isOurs = findHead(answer.sheets[first]?.rows ?? [])?.columns.some(({ field }) => field === 'id')
    setChoices({ ...asOpened, sheet: first, blanks: isOurs === true ? 'clear' : 'keep' })
  }
  const keep = async (drafts: readonly PersonDraft[], done: string): Promise<boolean> => {
    setBusy(text.busy)
    const answer = await submitDrafts(drafts)
    setBusy(null)
    setSaid(answer.ok ? done : text.failed(answer.reason))
    return answer.ok
  }
  const run = async () => {
    if (made === null || made.drafts.length === 0) return
    if (await keep(made.drafts, text.done(made.drafts.length))) {
      setUndo(made.undo)
      setTable(null)
    }
  }
  const takeBack = async () => {
    if (undo !== null && (await keep(undo, text.undone))) setUndo(null)
  }
  const wrong = plan?.rows.filter(({ what }) => what === 'error').length ?? 0
  const count = made?.drafts.length ?? 0
  const refused =
    wrong > 0 && !choices.skipErrors
      ? text.wrong(wrong)
      : count === 0
        ? text.nothing
        : count > MAX_TOGETHER
          ? text.tooMany(count)
          : null
  return {
    table,
    sheet,
    columns,
    plan,
    choices,
    busy,
    said,
    undo,
    wrong,
    count,
    refused,
    open,
    run,
    takeBack,
    hasHead: head !== null,
    failed: active.failed ?? retired.failed,
    choose: (change: Partial<Choices>) => setChoices((now) => ({ ...now, ...change })),
  }
}
export type ImportState = ReturnType<typeof useImport>
