import { useEffect, useState } from 'react'
import type { LogRow, LogStep } from '../../../domain/log/rows.ts'
import type {} from '../../../protocol/window.ts'

/** Handling of these lines by stream; asked again when a line's handling moved on. */
export function useSteps(lines: readonly LogRow[]): ReadonlyMap<string, readonly LogStep[]> {
  const [steps, setSteps] = useState<ReadonlyMap<string, readonly LogStep[]>>(new Map())
  const handled = lines.filter(({ handling }) => handling !== 'none')
  const key = JSON.stringify(handled.map((line) => [line.key, line.lastAt, line.handling]))
  useEffect(() => {
    let wanted = true
    const streams = (JSON.parse(key) as [string][]).map(([stream]) => stream)
    const ask = async (stream: string) =>
      [stream, await window.desk.query('log.steps', { stream }).catch(() => [])] as const
    void Promise.all(streams.map(ask)).then((answers) => {
      if (wanted) setSteps(new Map(answers))
    })
    return () => {
      wanted = false
    }
  }, [key])
  return steps
}
