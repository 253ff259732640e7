import * as z from 'zod'
import { type Command, commandShape, idShape, type Receipt } from '../../domain/envelope.ts'
import { streamKeysShape } from '../../protocol/seal.ts'
import { type WireRequest, wireRequestShape } from '../../protocol/wire.ts'

export type ParsedRequest =
  | { readonly ok: true; readonly request: WireRequest; readonly misshapen: readonly Misshapen[] }
  | { readonly ok: false }

/** A command that was refused for its shape, and how many good ones stood before it. */
export interface Misshapen {
  readonly behind: number
  readonly receipt: Receipt
}

const submitShape = z.object({
  type: z.literal('submit'),
  commands: z.array(z.unknown()).min(1).max(256),
  keys: streamKeysShape.optional(),
})
const namedShape = z.object({ id: idShape })

/**
 * A request from outside, believed only as far as its shape goes. One command of wrong shape does not hold up the
 * others of its seat: it is refused by its id. One without an id spoils the message.
 */
export function parseRequest(message: unknown): ParsedRequest {
  const whole = wireRequestShape.safeParse(message)
  if (whole.success) return { ok: true, request: whole.data, misshapen: [] }
  const submit = submitShape.safeParse(message)
  if (!submit.success) return { ok: false }

  const commands: Command[] = []
  const misshapen: Misshapen[] = []
  for (const item of submit.data.commands) {
    const command = commandShape.safeParse(item)
    const named = namedShape.safeParse(item)
    if (command.success) commands.push(command.data)
    else if (named.success) misshapen.push({ behind: commands.length, receipt: refused(named.data.id) })
    else return { ok: false }
  }
  return { ok: true, request: { type: 'submit', commands, keys: submit.data.keys }, misshapen }
}

function refused(command: string): Receipt {
  return { ok: false, command, reason: '这项操作的格式不对，中心没有受理，请重新操作一次' }
}
