import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentShape, type PlanContent } from '../domain/plan/content.ts'
import { approvalWords } from '../domain/plan/decide.ts'
import { digestOf } from '../domain/plan/plan.ts'
import { DAY } from '../domain/time.ts'
import type { Said } from './demo-roster.ts'
import type { ToSign } from './demo-signed.ts'

const AUTHOR = 'chen-yanqiu'
const APPROVER = 'tan-liren'
const AGE = 200 * DAY
/** A plan lasts as long as drills of special plans are apart; one is soon over, so that the health check has a case. */
const LASTS = 3 * 365 * DAY
const SOON = 25 * DAY
const SOON_OVER = 'geology'

/** The plans of the district's folder `resources/plan`, each with a stream of its own, as they are saved at `now` (UTC ms). */
export async function demoPlans(folder: string, now: number): Promise<Said[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  return await Promise.all(
    files.map(async (file, n): Promise<Said> => {
      const read = contentShape.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))
      const content: PlanContent = {
        ...read,
        expiresAt: now + (read.kind === SOON_OVER ? SOON : LASTS),
      }
      return {
        stream: planStream(read.kind),
        command: { type: 'plan.save', data: { ...content, base: 0, note: '按规则编写的示例' } },
        at: now - AGE + n,
        person: AUTHOR,
        post: null,
      }
    }),
  )
}

/** Stream of the demo's plan of that kind. */
export const planStream = (kind: string) => `plan/haizhu-${kind}`

/** The plans' approvals, a day after they were written, for the leader to sign. */
export function demoApprovals(plans: readonly Said[]): ToSign[] {
  return plans.flatMap(({ stream, command, at }): ToSign[] => {
    if (command.type !== 'plan.save') return []
    const { base: _, note: __, ...content } = command.data
    const digest = digestOf(content)
    const words = approvalWords({ plan: stream, version: 1, digest, person: APPROVER })
    const signed: ToSign['signed'] = (signature) => ({
      type: 'plan.approve',
      data: { version: 1, digest, ...signature },
    })
    return [{ stream, at: at + DAY, person: APPROVER, post: 'leader', words, signed }]
  })
}
