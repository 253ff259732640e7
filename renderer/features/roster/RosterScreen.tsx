import { useMemo, useState } from 'react'
import { addMonths, isAnnounced } from '../../../domain/roster/calendar.ts'
import { addDays, MINUTE, startOfDay } from '../../../domain/time.ts'
import { useNow, useToday } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { useOffer } from '../../shell/actions.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { AbsenceForm } from './AbsenceForm.tsx'
import { ChairDrawer } from './ChairDrawer.tsx'
import { draftRows } from './draft-counts.ts'
import { GenerateDrawer } from './GenerateDrawer.tsx'
import { gridLines } from './grid-lines.ts'
import { holidays } from './holidays.ts'
import { type Chair, MonthGrid } from './MonthGrid.tsx'
import { RosterHead } from './RosterHead.tsx'
import styles from './RosterScreen.module.css'
import { RosterSide } from './RosterSide.tsx'
import { text } from './text.ts'
import { usePlan } from './usePlan.ts'
import { useRosterDraft } from './useRosterDraft.ts'
import { useRosterPaper } from './useRosterPaper.ts'

/** 排班: the month as a grid, its wizard, and to the right what waits for an answer. */
export function RosterScreen() {
  const now = Math.floor(useNow() / MINUTE) * MINUTE
  const today = useToday()
  const me = useWho()?.person?.person ?? null
  const nameOf = useNames()
  const [month, setMonth] = useState(today.slice(0, 7))
  const [chair, setChair] = useState<Chair | null>(null)
  const [filing, setFiling] = useState(false)
  const [planning, setPlanning] = useState(false)

  const from = `${month}-01`
  const to = addDays(`${addMonths(month, 1)}-01`, -1)
  const { rows: months, loading, failed } = useQuery('roster.month', { month })
  const known = months[0] ?? null
  // A day more at both ends: who stands there must not stand beside it.
  const around = useQuery('roster.days', { from: addDays(from, -1), to: addDays(to, 1) })
  const rows = useMemo(
    () => around.rows.filter(({ day }) => from <= day && day <= to),
    [around.rows, from, to],
  )
  const { rows: absences } = useQuery('absence.list', {
    from: startOfDay(from),
    to: startOfDay(to) + 2 * 86_400_000,
  })
  const away = useMemo(
    () =>
      absences
        .filter(({ status }) => status !== 'refused')
        .map((row) => ({ person: row.person, from: row.from, until: row.backAt ?? row.until })),
    [absences],
  )
  const [plan, setPlan, own] = usePlan(month, planning)
  const draft = useRosterDraft(month, plan, away)
  const awayNames = [
    ...new Set(away.filter((one) => touches(one, from, to)).map(({ person }) => nameOf(person))),
  ]
  const paper = useRosterPaper(known === null || known.withdrawn ? null : known, rows)
  const lines = useMemo(() => {
    if (draft !== null) {
      return gridLines(draft.pattern, draft.days, draftRows(draft, draft.pattern, nameOf))
    }
    return known === null || known.withdrawn ? [] : gridLines(known.pattern, known.days, rows)
  }, [draft, known, rows, nameOf])

  const go = (next: string) => {
    setMonth(next)
    setChair(null)
  }
  const startPlanning = () => {
    setChair(null)
    setFiling(false)
    setPlanning(!planning)
  }
  const startFiling = () => {
    setChair(null)
    setPlanning(false)
    setFiling(true)
  }
  useOffer([
    { id: 'roster.generate', label: text.generate, icon: 'plan', section: 'do', run: startPlanning },
    { id: 'roster.absence', label: text.absence.file, icon: 'person', section: 'do', run: startFiling },
  ])
  return (
    <section className={styles.screen} aria-label={text.title}>
      <RosterHead
        month={month}
        known={known}
        thisMonth={today.slice(0, 7)}
        preview={draft !== null}
        said={paper.words}
        onMonth={go}
        onGenerate={startPlanning}
        onPrint={paper.print}
        onTable={paper.table}
        onCalendar={paper.calendar}
      />
      <div className={styles.body}>
        <div className={styles.left}>
          {!isAnnounced(holidays, month) && (
            <p className={styles.notice}>{text.notAnnounced(month.slice(0, 4))}</p>
          )}
          {failed !== null && <ErrorState words={failed} />}
          {failed === null && lines.length === 0 && (
            <EmptyState>{loading ? text.loading : text.none(month)}</EmptyState>
          )}
          {lines.length > 0 && (
            <MonthGrid
              month={month}
              lines={lines}
              today={today}
              me={me}
              opened={chair?.row?.key ?? null}
              onOpen={draft === null ? setChair : null}
            />
          )}
        </div>
        <aside className={styles.side} aria-label={text.side}>
          <RosterSide
            month={month}
            known={known}
            absences={absences}
            now={now}
            me={me}
            onFile={startFiling}
          />
        </aside>
      </div>
      {chair !== null && (
        <ChairDrawer
          key={chair.row?.key ?? `${chair.line.day.day}.${chair.post}`}
          chair={chair}
          rows={around.rows}
          away={away}
          now={now}
          mine={chair.row?.person === me && me !== null}
          onClose={() => setChair(null)}
        />
      )}
      {filing && <AbsenceForm now={now} onClose={() => setFiling(false)} />}
      {draft !== null && plan !== null && (
        <GenerateDrawer
          month={month}
          plan={plan}
          draft={draft}
          known={known}
          own={own}
          awayNames={awayNames}
          onPlan={setPlan}
          onClose={() => setPlanning(false)}
        />
      )}
    </section>
  )
}

/** Whether somebody is away on any of these days. */
function touches(one: { from: number; until: number }, first: string, last: string): boolean {
  return one.from < startOfDay(addDays(last, 1)) && startOfDay(first) < one.until
}
