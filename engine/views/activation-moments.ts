import type { Database } from 'better-sqlite3'
import { romanLevel } from '../../domain/plan/fits.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
import { prepared } from '../prepared.ts'
import type { RunItem } from './activation-item.ts'

/** What was started, done, skipped and ended of an incident's plans; an order tells itself. */
export function activationMoments(db: Database, incident: string): Moment[] {
  return prepared<{ stream: string; body: string }>(
    db,
    'SELECT stream, body FROM activation_run WHERE incident = ?',
  )
    .all(incident)
    .flatMap(({ stream, body }) => momentsOf(stream, JSON.parse(body) as RunItem))
}

function momentsOf(stream: string, run: RunItem): Moment[] {
  const tell = (
    part: string,
    { at, seat, person }: { at: number; seat: string; person: string | null },
    text: string,
  ): Moment => ({
    key: `${stream}#${part}`.slice(0, 200),
    at,
    writtenAt: null,
    kind: 'activation',
    text,
    source: stream,
    by: { seat, person },
    pending: run.pending,
  })
  const { name, steps } = run.frozen
  const level = romanLevel[run.levels[0]?.level ?? 4]
  const fault = run.fault === null ? '' : `（${run.fault}：${run.why}）`
  const moments = [tell('start', run.started, `启动《${name}》第 ${run.version} 版，按${level}${fault}`)]
  for (const [place, one] of run.changes.entries()) {
    moments.push(
      tell(`level-${place}`, one, `预案级别：${romanLevel[one.level]}${one.why && `，${one.why}`}`),
    )
  }
  for (const { key, title } of steps) {
    const marks = run.steps[key]
    if (marks?.proof) {
      moments.push(
        tell(`done-${key}`, marks.proof, `预案完成：${title}${marks.proof.text && `。${marks.proof.text}`}`),
      )
    }
    if (marks?.skipped) {
      moments.push(tell(`skip-${key}`, marks.skipped, `预案跳过：${title}。${marks.skipped.why}`))
    }
  }
  if (run.ended !== null) moments.push(tell('end', run.ended, `结束《${name}》：${run.ended.why}`))
  return moments
}
