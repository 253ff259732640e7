import type { District, DutyDay, Incidents, People } from '../../domain/district.ts'
import { demoMemory } from './demo-memory.ts'
import { createFakeDesk } from './fake-desk.ts'
import { emptyMemory } from './memory.ts'

/** Read by the page, outside the compiler's projects. */
async function data<T>(name: string): Promise<T> {
  const module = (await import(`../../resources/district/haizhu/${name}.json`)) as { default: T }
  return module.default
}

// The page of the test double: the window as it ships, on a desk that lives in memory.
const world = new URLSearchParams(location.search).get('world') ?? 'demo'
const filled = world === 'demo' || world === 'real'
const [day, incidents] = [await data<DutyDay>('duty-day'), await data<Incidents>('incidents')]
const memory = filled ? demoMemory(Date.now(), day, incidents) : emptyMemory()
const [district, people] = [await data<District>('district'), await data<People>('people')]
Object.assign(window, { desk: createFakeDesk(world, district, people, memory) })
await import('../../renderer/index.tsx' as string)
