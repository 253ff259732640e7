import type { AlarmRow } from '../../../domain/alarm/rows.ts'
import { MINUTE } from '../../../domain/time.ts'
import type { Draft } from '../../desk/build-command.ts'

const about = ({ key, title, source, owner }: AlarmRow) => ({ key, title, source, owner })

/** Somebody says that he knows. */
export function acknowledgeDraft(row: AlarmRow): Draft {
  return { stream: row.stream, type: 'alarm.acknowledge', data: about(row) }
}

/** Silent for so many minutes from `now` (UTC ms) on. */
export function silenceDraft(row: AlarmRow, minutes: number, why: string, now: number): Draft {
  return {
    stream: row.stream,
    type: 'alarm.silence',
    data: { ...about(row), until: now + minutes * MINUTE, why },
  }
}

export function restoreDraft({ stream }: AlarmRow): Draft {
  return { stream, type: 'alarm.restore', data: {} }
}
