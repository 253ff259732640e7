import { firstOf, type LinesOf, type Place, type Said } from '../automatic/automatic.ts'
import type { ReportFact } from './report.ts'
import { reportChannelText, reportTypeText } from './words.ts'

/** Lines of the duty log a report makes: signed, sent, received, returned, made good, voided, given by phone. Drafting is not one. */
export const reportLines: LinesOf<ReportFact> = {
  'report.signed': ({ doubt }, place) => of(place, `签发${nameIn(place)}${marked(doubt)}`),
  'report.sentBack': ({ why }, place) => of(place, `${nameIn(place)}退回起草：${why}`),
  'report.sent'({ channel, to, person, at, readBack, late, doubt }, place) {
    const who = person === '' ? '' : `，${person}接`
    const back = channel === 'phone' ? `，${readBack ? '已复诵' : '未复诵'}` : ''
    const text = `报送${nameIn(place)}：${reportChannelText[channel]}报 ${to}${who}${back}${delayed(late)}`
    return { ...of(place, `${text}${marked(doubt)}`), happenedAt: at }
  },
  'report.dispatched': ({ to, late }, place) =>
    of(place, `报送${nameIn(place)}：${reportChannelText.system} ${to}${delayed(late)}`),
  'report.delivered': ({ at, receipt }, place) => ({
    ...of(place, `${nameIn(place)}系统已送达${receipt === '' ? '' : `，回执 ${receipt}`}`),
    happenedAt: at,
  }),
  'report.failed': ({ at, why, final }, place) =>
    final ? { ...of(place, `${nameIn(place)}系统没有送达，请改用其他方式：${why}`), happenedAt: at } : null,
  'report.received': ({ by, at, doubt }, place) => ({
    ...of(place, `${by}确认收到${nameIn(place)}${marked(doubt)}`),
    happenedAt: at,
  }),
  'report.returned': ({ by, at, why, doubt }, place) => ({
    ...of(place, `${by}退回${nameIn(place)}：${why}${marked(doubt)}`),
    happenedAt: at,
  }),
  'report.supplemented': (_, place) => of(place, `${nameIn(place)}已补报`),
  'report.voided': ({ why }, place) => of(place, `${nameIn(place)}作废：${why}`),
  'report.phoned'({ to, person, at, readBack, text, late }, place) {
    const who = person === '' ? '' : `，${person}接`
    const back = readBack ? '，已复诵' : '，未复诵'
    return { ...of(place, `电话报告 ${to}${who}${back}：${text}${delayed(late)}`), happenedAt: at }
  },
  'report.contested': ({ text, why }, place) => of(place, `报送存疑：${why}，${text}`),
}

function of(place: Place<ReportFact>, text: string): Said {
  const written = firstOf(place, 'report.drafted') ?? firstOf(place, 'report.phoned')
  return { kind: 'report', text, incident: written?.data.incident ?? null }
}

/** `《初报》塔吊倾覆`, of a later one with its ordinal. */
function nameIn(place: Place<ReportFact>): string {
  const drafted = firstOf(place, 'report.drafted')
  if (drafted === null) return '电话报告'
  const { type, ordinal, title } = drafted.data
  return `${reportTypeText[type]}${ordinal > 1 ? ` ${ordinal}` : ''}《${title}》`
}

function marked(doubt: string | null): string {
  return doubt === null ? '' : `（补录待核：${doubt}）`
}

function delayed(late: string | null): string {
  return late === null ? '' : `（迟报：${late}）`
}
