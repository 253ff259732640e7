import { centre, heading, left } from '../document/blocks.ts'
import type { Document, Run, Table } from '../document/document.ts'
import { postText, shiftPosts } from '../post.ts'
import { chineseDate, chineseMoment, startOfDay } from '../time.ts'
import type { CalendarDay } from './calendar.ts'
import { dayClassText } from './calendar.ts'
import type { RosterCountRow, RosterDayRow } from './rows.ts'

export interface RosterPaper {
  /** `2026-09`. */
  readonly month: string
  readonly district: string
  readonly days: readonly CalendarDay[]
  readonly rows: readonly RosterDayRow[]
  readonly counts: readonly RosterCountRow[]
  readonly patternName: string
  readonly publishedAt: number
  readonly publishedBy: string
  /** Head of the log's chain, 演示. */
  readonly margin: string
}

const titleOf = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月值班表`

/** What a day is called beside its date: 国庆节, 国庆节调休上班, 休息日; nothing on a workday. */
export function dayNote({ class: kind, note }: CalendarDay): string {
  return note ?? (kind === 'work' ? '' : dayClassText[kind])
}

/** One line a shift: its day, its name and, post by post, who is on it. */
function linesOf({ days, rows }: Pick<RosterPaper, 'days' | 'rows'>) {
  const posts = shiftPosts.filter((post) => rows.some((row) => row.post === post))
  const lines = days.flatMap((day) => {
    const own = rows.filter((row) => row.day === day.day)
    const shifts = [...new Set(own.map(({ n }) => n))].sort((one, other) => one - other)
    return (shifts.length === 0 ? [0] : shifts).map((n) => {
      const crew = own.filter((row) => row.n === n)
      return {
        day,
        shift: crew[0]?.shift ?? '',
        names: posts.map((post) => crew.filter((row) => row.post === post)),
      }
    })
  })
  return { posts, lines }
}

/** 值班表 of a month as a document: one row a shift, a changed name is followed by （换）; then everybody's turns. */
export function rosterDocument(paper: RosterPaper): Document {
  const { month, district, counts, patternName, publishedAt, publishedBy, margin } = paper
  const { posts, lines } = linesOf(paper)
  const text = (words: string): Run[] => [{ text: words }]
  const named = (crew: readonly RosterDayRow[]): Run[] =>
    crew.flatMap(({ name, changed, key }, i) => [
      ...(i === 0 ? [] : text('、')),
      { text: changed ? `${name}（换）` : name, source: key.slice(0, key.indexOf('#')) },
    ])
  return {
    type: 'roster',
    redHead: null,
    title: `${district}${titleOf(month)}`,
    number: null,
    place: `${chineseMoment(publishedAt)} 发布`,
    blocks: [
      { type: 'paragraph', runs: text(`${patternName}。名字后面的“（换）”表示发布以后换过人。`) },
      {
        type: 'table',
        columns: [
          left('日期', 14),
          centre('班次', 9),
          ...posts.map((post) => ({
            name: postText[post],
            width: post === 'officer' ? 18 : 11,
            align: 'left' as const,
          })),
        ],
        rows: lines.map(({ day, shift, names }) => [
          text([chineseDate(startOfDay(day.day)), dayNote(day)].filter(Boolean).join(' ')),
          text(shift),
          ...names.map(named),
        ]),
      },
      heading('班数统计'),
      {
        type: 'table',
        columns: ['姓名', '合计', '工作日', '休息日', '节假日', '小时'].map((name, i) => ({
          name,
          width: i === 0 ? 12 : 8,
          align: i === 0 ? ('left' as const) : ('center' as const),
        })),
        rows: counts.map((row) =>
          [row.name, row.shifts, row.work, row.rest, row.holiday, row.hours].map((one) => text(String(one))),
        ),
      },
    ],
    foot: [`编排：${publishedBy}`],
    margin,
  }
}

/** The same month as sheets: the roster and everybody's turns. */
export function rosterTables(paper: Pick<RosterPaper, 'month' | 'days' | 'rows' | 'counts'>): Table[] {
  const { posts, lines } = linesOf(paper)
  return [
    {
      title: titleOf(paper.month),
      columns: [
        { name: '日期', width: 12 },
        { name: '星期', width: 8 },
        { name: '说明', width: 16 },
        { name: '班次', width: 10 },
        ...posts.map((post) => ({ name: postText[post], width: post === 'officer' ? 20 : 12 })),
      ],
      rows: lines.map(({ day, shift, names }) => [
        day.day,
        chineseDate(startOfDay(day.day)).split(' ')[1] ?? '',
        dayNote(day),
        shift,
        ...names.map((crew) => crew.map(({ name }) => name).join('、')),
      ]),
    },
    {
      title: '班数统计',
      columns: ['姓名', '合计', '工作日', '休息日', '节假日', '小时'].map((name) => ({ name, width: 10 })),
      rows: paper.counts.map((row) => [row.name, row.shifts, row.work, row.rest, row.holiday, row.hours]),
    },
  ]
}
