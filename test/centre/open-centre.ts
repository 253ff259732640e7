import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../protocol/identity.ts'
import { type Centre, type CentreOptions, startCentre } from '../../server/centre.ts'
import { NOON } from '../../server/test/commands.ts'
import { SeatClient } from './seat-client.ts'

export interface TestCentre {
  readonly centre: Centre
  readonly dir: string
  readonly troubles: string[]
  /** A seat that enrolled and, unless told otherwise, said hello. */
  seat(role?: Role, options?: { greets?: boolean }): Promise<SeatClient>
  close(): Promise<void>
}

/** A centre of the demo world on a free port with its files in a temporary folder (or in `dir`, which is kept). */
export async function centreForTest(options: Partial<CentreOptions> = {}): Promise<TestCentre> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'zhihuitai-centre-'))
  const troubles: string[] = []
  const seats: SeatClient[] = []
  const centre = await startCentre({
    dir,
    world: 'demo',
    name: '海珠区',
    host: '127.0.0.1',
    port: 0,
    bridges: [],
    clock: () => NOON,
    onTrouble: (words) => troubles.push(words),
    ...options,
    // A machine busy with other tests must not look like a dead link.
    limits: { silence: 60_000, ...options.limits },
  })
  return {
    centre,
    dir,
    troubles,
    seat: async (role = 'district', { greets = true } = {}) => {
      const seat = new SeatClient(centre.url)
      seats.push(seat)
      const enrolled = await seat.enrol(await centre.makeCode({ role, name: '', minutes: 10 }))
      if (!enrolled.ok) throw new Error(enrolled.refusal.words)
      if (!greets) return seat
      const greeted = await seat.hello()
      if (!greeted.ok) throw new Error(greeted.refusal.words)
      return seat
    },
    close: async () => {
      for (const seat of seats) seat.close()
      await centre.close()
      if (!options.dir) rmSync(dir, { recursive: true, force: true })
    },
  }
}
