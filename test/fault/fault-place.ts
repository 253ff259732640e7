import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../../engine/api.ts'
import type { Role } from '../../protocol/identity.ts'
import { type Centre, type CentreOptions, startCentre } from '../../server/centre.ts'
import { type FaultSeat, openFaultSeat } from './fault-seat.ts'

const plenty = { commands: 1e6, requests: 1e6, connections: 1e6, codes: 1e6 }

/** A centre inside the test's process with real seats, and a folder that goes away afterwards. */
export interface FaultPlace {
  readonly root: string
  readonly ledgerFile: string
  readonly troubles: string[]
  centre(): Centre
  /** A seat that enrols at the centre and lives at `url` (the centre itself unless told otherwise). */
  seat(url?: string, role?: Role, wrap?: (engine: Engine) => Engine): Promise<FaultSeat>
  stopCentre(): Promise<void>
  startCentre(): Promise<Centre>
  close(): Promise<void>
}

/** Starts a centre of the drill world on a free port. */
export async function openFaultPlace(options: Partial<CentreOptions> = {}): Promise<FaultPlace> {
  const root = mkdtempSync(join(tmpdir(), 'zhihuitai-fault-'))
  const dir = join(root, 'centre')
  const troubles: string[] = []
  const seats: FaultSeat[] = []
  let port = 0
  let centre: Centre | null = null
  const start = async () => {
    centre = await startCentre({
      ...{ dir, world: 'drill', name: '海珠区', host: '127.0.0.1', port, bridges: [], limits: plenty },
      onTrouble: (words) => troubles.push(words),
      ...options,
    })
    port = centre.port
    return centre
  }
  await start()
  const running = () => {
    if (centre === null) throw new Error('the centre is not running')
    return centre
  }
  const stop = async () => {
    await centre?.close()
    centre = null
  }
  return {
    ...{ root, troubles },
    ledgerFile: join(dir, 'ledger.sqlite'),
    centre: running,
    seat: async (url, role = 'district', wrap) => {
      const code = await running().makeCode({ role, name: '', minutes: 60 })
      const seat = await openFaultSeat(join(root, `seat-${seats.length + 1}`), running().url, code, wrap)
      seats.push(seat)
      if (url !== undefined) seat.connect(url)
      return seat
    },
    stopCentre: stop,
    startCentre: start,
    close: async () => {
      for (const seat of seats) await seat.close()
      await stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
