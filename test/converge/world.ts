import { emptyHead } from '../../domain/envelope.ts'
import { START } from './drafts.ts'
import { removeFolder, scratchFolder } from './scratch-folder.ts'
import { SimCentre } from './sim-centre.ts'
import { SimSeat } from './sim-seat.ts'
import { type Decorations, roleOfThird, type Setup } from './world-parts.ts'

/** One centre, three seats and the clocks between them. */
export interface World {
  readonly centre: SimCentre
  readonly seats: readonly SimSeat[]
  /** Lets time pass everywhere, ms. */
  pass(ms: number): void
  /** Sets the centre's clock forward or back, ms. */
  jumpCentre(ms: number): void
  nextId(): string
  /** A seat that sees the same with an empty memory, for comparison. */
  freshSeat(like: SimSeat): SimSeat
  close(): Promise<void>
}

const names = ['甲-01', '甲-02', '甲-03'] as const

/** Opens the real parts in a scratch folder. */
export async function openWorld(setup: Setup, decorations: Decorations = {}): Promise<World> {
  const root = scratchFolder()
  let now = START
  let centreError = 0
  let ids = 0
  const nextId = () => {
    ids += 1
    return `01990000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`
  }
  const centre = await SimCentre.open(root, () => now + centreError, decorations)
  const { logId } = centre.ledger.meta()
  const seatOf = (name: string, index: 0 | 1 | 2, eyesOf?: string) =>
    new SimSeat({
      ...{ root, name, logId, decorations, ...(eyesOf !== undefined && { eyesOf }) },
      role: index === 2 ? roleOfThird[setup.third] : 'district',
      clock: () => now + setup.skews[index],
      checkProjections: setup.checkProjections,
    })
  const seats = names.map((name, index) => seatOf(name, index as 0 | 1 | 2))
  const fresh: SimSeat[] = []

  return {
    centre,
    seats,
    pass: (ms) => {
      now += ms
    },
    jumpCentre: (ms) => {
      centreError += ms
    },
    nextId,
    freshSeat: (like) => {
      const seat = seatOf(`空白席位-${fresh.length + 1}`, like.role === 'district' ? 0 : 2, like.name)
      if (seat.core.have().head.seq !== emptyHead.seq) throw new Error('a fresh seat must be empty')
      fresh.push(seat)
      return seat
    },
    close: async () => {
      for (const seat of [...seats, ...fresh]) seat.core.close()
      await centre.close()
      removeFolder(root)
    },
  }
}
