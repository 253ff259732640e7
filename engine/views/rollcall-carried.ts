import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { Window } from '../../domain/rollcall/draw-moment.ts'
import { isDue, isMomentHidden, startBy } from '../../domain/rollcall/due.ts'
import { type RollcallResult, rollcallResultText } from '../../domain/rollcall/rollcall.ts'
import { windowWords } from '../../domain/rollcall/rollcall-words.ts'
import { clockTime } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'

interface Missing {
  stream: string
  street: string
  name: string
  result: RollcallResult
  at: number
  remark: string
  phones: string
}
interface Open {
  stream: string
  status: 'planned' | 'begun'
  at: number
  span: string | null
  note: string
  plannedBy: string | null
  streets: number
  uncalled: number
}
interface Contested {
  stream: string
  name: string
  street: string
  at: number | null
}

/**
 * What the next shift gets: every street that was absent or dark and was not reached by phone, roll calls that are
 * planned or half done, and results that contradict one another.
 */
export function carriedRollcalls(db: Database, now: number): CarriedItem[] {
  return [...missing(db), ...open(db, now), ...contested(db)]
}

function missing(db: Database): CarriedItem[] {
  const rows = prepared<Missing>(
    db,
    `SELECT stream, street, name, result, at, remark, phones FROM rollcall_call
     WHERE result IN ('absent', 'fault') ORDER BY at, stream, place`,
  ).all()
  return rows.flatMap(({ stream, street, name, result, at, remark, phones }) => {
    const calls = JSON.parse(phones) as { reached: boolean; at: number }[]
    if (calls.some(({ reached }) => reached)) return []
    const last = calls.at(-1)
    const phone = last === undefined ? '还没有电话核实' : `${clockTime(last.at)} 电话没有打通`
    return {
      key: `${stream}.${street}`,
      group: 'rollcall',
      title: `${name}点名${rollcallResultText[result]}`,
      text: [`${clockTime(at)} 点名`, phone, remark].filter(Boolean).join('；').slice(0, 4000),
      source: stream,
      owner: name,
      since: at,
      due: null,
      level: null,
    }
  })
}

function open(db: Database, now: number): CarriedItem[] {
  const rows = prepared<Open>(
    db,
    `SELECT stream, status, at, span, note,
       coalesce((SELECT name FROM person_card WHERE id = s.plannedBy), s.plannedBy) AS plannedBy,
       (SELECT count(*) FROM rollcall_call c WHERE c.stream = s.stream) AS streets,
       (SELECT count(*) FROM rollcall_call c WHERE c.stream = s.stream AND result IS NULL) AS uncalled
     FROM rollcall_sheet s WHERE status IN ('planned', 'begun') ORDER BY at, stream`,
  ).all()
  return rows.map(({ stream, status, at, span: kept, note, plannedBy, streets, uncalled }) => {
    const span = kept === null ? null : (JSON.parse(kept) as Window)
    const isHidden = isMomentHidden({ status, at, span }, now)
    return {
      key: stream,
      group: 'rollcall',
      title:
        status === 'begun'
          ? `点名没有结束，还有 ${uncalled} 个街道`
          : isDue({ status, at }, now)
            ? `点名到时 ${clockTime(at)}，还没有开始`
            : isHidden
              ? '计划点名，时刻到时才知道'
              : `计划点名 ${clockTime(at)}`,
      text: [`共 ${streets} 个街道`, isHidden && span !== null ? windowWords(span) : '', note]
        .filter(Boolean)
        .join('；')
        .slice(0, 4000),
      source: stream,
      owner: plannedBy,
      since: status === 'planned' ? null : at,
      level: null,
      // Until then there is time to start it; a moment that is hidden is not told here either.
      due: status === 'planned' && !isHidden ? startBy({ at }) : null,
    }
  })
}

function contested(db: Database): CarriedItem[] {
  const rows = prepared<Contested>(
    db,
    `SELECT stream, street, name, at FROM rollcall_call WHERE contested <> '[]' ORDER BY stream, place`,
  ).all()
  return rows.map(({ stream, street, name, at }) => ({
    key: `${stream}.${street}.contested`,
    group: 'rollcall',
    title: `${name}点名结果存疑`,
    text: '两个席位的结果不一样，请带班领导核定',
    source: stream,
    owner: '带班领导',
    since: at,
    due: null,
    level: null,
  }))
}
