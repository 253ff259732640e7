import type { Command } from '../../domain/envelope.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { Call } from '../../domain/log/call.ts'
import { logKinds } from '../../domain/log/log.ts'
import { MINUTE } from '../../domain/time.ts'
import { idNumber } from '../../engine/testing/commands.ts'

/** A line in ten is a call with its elements, one in twenty-five is corrected. */
const CALLS = 10
const CORRECTIONS = 25

/**
 * Commands of a day of `lines` lines that begins at `start` (UTC ms), its last line ending in `last`. `space` keeps the
 * ids of two days apart.
 */
export function busyDay(start: number, lines: number, last: string, space: number): Command[] {
  const commands: Command[] = []
  const add = (stream: string, at: number, { type, data }: AnyCommand) => {
    const by = { seat: '甲-01', person: null, post: null }
    const id = idNumber(space * 1_000_000 + commands.length + 1)
    commands.push({ id, stream, type, v: 2, data, by, at, clock: null, after: [] })
  }
  for (let nth = 0; nth < lines; nth++) {
    const stream = `log/day-${space}-${nth}`
    const at = start + Math.floor(((nth + 1) * 23 * 60 * MINUTE) / (lines + 1))
    const words =
      nth === lines - 1 ? last : `第 ${nth + 1} 条，${'现场情况正常，继续值守。'.repeat(1 + (nth % 4))}`
    const isCall = nth % CALLS === 0 && nth < lines - 1
    add(stream, at, {
      type: 'log.write',
      data: {
        kind: isCall ? 'call' : (logKinds[nth % logKinds.length] ?? 'note'),
        ...{ text: words, occurredAt: null, incident: null },
        ...(isCall && { call: call(at), caller: '麦秀珍', phone: `139000${String(nth).padStart(5, '0')}` }),
      },
    })
    if (nth % CORRECTIONS === 1) {
      add(stream, at + MINUTE, { type: 'log.correct', data: { text: `${words}已核对`, why: '来电更正' } })
    }
  }
  return commands
}

function call(startedAt: number): Call {
  return {
    ...{ direction: 'in', channel: 'phone', startedAt, endedAt: startedAt + MINUTE, readBack: true },
    ...{
      callerUnit: '官洲街道',
      callerTitle: '网格员',
      place: '北山岗南侧',
      street: null,
      category: 'natural',
    },
    ...{ happened: '边坡掉土石', occurred: '刚才', casualties: '无', now: '还在零星掉石', requests: '封路' },
    ...{ scope: '3 户', alreadyTold: [], recordingRef: null },
  }
}
