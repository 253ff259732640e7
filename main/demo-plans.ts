import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { DEMO_SECRET } from '../domain/credential/demo-secret.ts'
import type { Command } from '../domain/envelope.ts'
import { contentShape, type PlanContent } from '../domain/plan/content.ts'
import { approvalWords } from '../domain/plan/decide.ts'
import { digestOf } from '../domain/plan/plan.ts'
import { DAY } from '../domain/time.ts'
import type { Engine } from '../engine/api.ts'
import type { Answered, PeopleRequest } from '../protocol/desk.ts'
import type { Said } from './demo-roster.ts'

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
        ...{ at: now - AGE + n, person: AUTHOR, post: null },
      }
    }),
  )
}

const planStream = (kind: string) => `plan/haizhu-${kind}`

/**
 * Approves the demo's plans as a leader would, with his own signature at this seat. In the background: his key comes from
 * the centre, which has to know him first. A plan that could not be signed stays 待批准, as it truly is.
 */
export async function approveDemoPlans({
  plans,
  engine,
  sign,
  seat,
  clock,
  wait,
}: {
  readonly plans: readonly Said[]
  readonly engine: Pick<Engine, 'unsent' | 'submitAll'>
  readonly sign: (request: Extract<PeopleRequest, { type: 'sign' }>) => Promise<unknown>
  readonly seat: string
  readonly clock: () => number
  readonly wait: (ms: number) => Promise<void>
}): Promise<void> {
  for (let tries = 0; (await engine.unsent()).count > 0; tries += 1) {
    if (tries > 60) return
    await wait(500)
  }
  const commands: Command[] = []
  for (const { stream, command } of plans) {
    if (command.type !== 'plan.save') continue
    const { base: _, note: __, ...content } = command.data
    const digest = digestOf(content)
    const words = approvalWords({ plan: stream, version: 1, digest, person: APPROVER })
    const answer = (await sign({ type: 'sign', person: APPROVER, secret: DEMO_SECRET, words })) as Answered<{
      signature: string
      key: string
    }>
    if (!answer.ok) return
    const { signature, key } = answer
    commands.push({
      ...{ id: uuid(), stream, type: 'plan.approve', v: 1, clock: null, after: [], at: clock() },
      data: { version: 1, digest, words, signature, key },
      by: { seat, person: APPROVER, post: 'leader' },
    })
  }
  await engine.submitAll(commands)
}
