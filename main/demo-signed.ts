import { v7 as uuid } from 'uuid'
import { DEMO_SECRET } from '../domain/credential/demo-secret.ts'
import type { Command } from '../domain/envelope.ts'
import type { Signed } from '../domain/signed.ts'
import type { Engine } from '../engine/api.ts'
import type { Answered, PeopleRequest } from '../protocol/desk.ts'
import type { Said } from './demo-roster.ts'

/** What somebody of the demo says only after he has signed these words with his own key. */
export interface ToSign extends Omit<Said, 'command'> {
  readonly words: string
  readonly signed: (signed: Signed) => Said['command']
}
/** Said once the centre knows the demo's people, in this order. */
export type Later = Said | ToSign

/**
 * Says what stands on signatures, each made as its person would make it, with his own key at this seat. In the background: the
 * keys come from the centre, which has to know the people first. What follows one that could not be made is left unsaid, so
 * that everything still waits for its signature, as it truly does.
 */
export async function saySigned({
  later,
  engine,
  sign,
  seat,
  wait,
}: {
  readonly later: readonly Later[]
  readonly engine: Pick<Engine, 'unsent' | 'submitAll'>
  readonly sign: (request: Extract<PeopleRequest, { type: 'sign' }>) => Promise<unknown>
  readonly seat: string
  readonly wait: (ms: number) => Promise<void>
}): Promise<void> {
  for (let tries = 0; (await engine.unsent()).count > 0; tries += 1) {
    if (tries > 60) return
    await wait(500)
  }
  const commands: Command[] = []
  for (const one of later) {
    const command = 'words' in one ? await signedBy(one, sign) : one.command
    if (command === null) break
    const { id = uuid(), stream, at, person, post } = one
    const { type, data } = command
    const by = { seat, person, post }
    commands.push({ id, stream, type, v: 1, data, by, at, clock: null, after: [] })
  }
  if (commands.length === 0) return
  const kept = await engine.submitAll(commands)
  if (!kept.ok) throw new Error(`demo data refused: ${kept.reason}`)
}

async function signedBy(
  { person, words, signed }: ToSign,
  sign: (request: Extract<PeopleRequest, { type: 'sign' }>) => Promise<unknown>,
): Promise<Said['command'] | null> {
  const request = { type: 'sign', person, secret: DEMO_SECRET, words } as const
  const answer = (await sign(request)) as Answered<{ signature: string; key: string }>
  return answer.ok ? signed({ words, signature: answer.signature, key: answer.key }) : null
}
