import { kindOf } from '../../../domain/envelope.ts'
import { incidentStatusText, levelText } from '../../../domain/incident/incident.ts'
import { stepText } from '../../../domain/log/steps.ts'
import { orderStatusText, orderWaitingText } from '../../../domain/order/steps.ts'
import { chineseDate, clockTime, MINUTE } from '../../../domain/time.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import type { Level } from '../../ui/LevelMark.tsx'
import styles from './ItemPane.module.css'
import { text } from './text.ts'

/** So many of the newest words of a record: the whole stands on its own page. */
const NEWEST = 8

interface Said {
  readonly key: string
  readonly at: number
  readonly words: string
}

/** What the record of an item says at this moment, read from this machine's own memory: it needs no centre. */
export function SourceState({ source }: { source: string }) {
  const kind = kindOf(source)
  if (kind === 'incident') return <IncidentState stream={source} />
  if (kind === 'order') return <OrderState stream={source} />
  if (kind === 'standing') return <StandingState stream={source} />
  if (kind === 'log') return <LineState stream={source} />
  return null
}

function Record({ head, said }: { head: string; said: readonly Said[] }) {
  return (
    <>
      <h4>{text.pane.record}</h4>
      <p className={styles.words}>{head}</p>
      <ol className={styles.said}>
        {said.map(({ key, at, words }) => (
          <li key={key}>
            <time>{`${chineseDate(at).split(' ')[0]} ${clockTime(at)}`}</time>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

function IncidentState({ stream }: { stream: string }) {
  const [row] = useQuery('incident.one', { stream }).rows
  const { rows: moments } = useQuery('timeline.of', {
    incident: stream,
    only: 'all',
    limit: NEWEST,
    before: null,
  })
  if (row === undefined) return null
  const level = row.level === null ? text.pane.notJudged : levelText[row.level as Level]
  const head = [incidentStatusText[row.status], level, row.place].filter((words) => words !== '').join('；')
  return (
    <Record head={head} said={moments.map(({ key, at, text: words }) => ({ key, at, words })).reverse()} />
  )
}

function OrderState({ stream }: { stream: string }) {
  const now = useNow()
  const [row] = useQuery('order.one', { stream, now: now - (now % MINUTE) }, { keep: true }).rows
  if (row === undefined) return null
  const said = row.recipients.map(({ recipient, unit, ladder, last, waiting }) => ({
    key: recipient,
    at: ladder.at(-1)?.at ?? row.issuedAt,
    words: [`${unit}：${last}`, waiting === null ? '' : orderWaitingText[waiting]]
      .filter((words) => words !== '')
      .join('，'),
  }))
  return <Record head={`${orderStatusText[row.status]}；${row.text}`} said={said} />
}

function StandingState({ stream }: { stream: string }) {
  const [row] = useQuery('standing.one', { stream }).rows
  if (row === undefined) return null
  const said = row.steps.map(({ at, text: words }, place) => ({ key: String(place), at, words }))
  const end = row.ended === null ? text.owner(row.ownerName) : text.pane.ended(row.ended.result)
  return <Record head={[row.text, end].filter((words) => words !== '').join('；')} said={said.reverse()} />
}

function LineState({ stream }: { stream: string }) {
  const [row] = useQuery('log.one', { stream }).rows
  const { rows: steps } = useQuery('log.steps', { stream })
  if (row === undefined) return null
  const said = steps.map(({ key, at, type, whom, text: words }) => ({
    key,
    at,
    words: [stepText[type], whom ?? '', words].filter((part) => part !== '').join('　'),
  }))
  return <Record head={row.text} said={said.reverse()} />
}
