import type { Command } from '../../domain/envelope.ts'
import { unreachable } from '../../domain/model.ts'
import type { SimSeat } from './sim-seat.ts'
import type { Step } from './step.ts'
import { syncAll } from './sync.ts'
import type { World } from './world.ts'

type StepOf<D extends Step['do']> = Extract<Step, { do: D }>

/** Lets one step happen. Throws where a part behaves as it never may. */
export async function takeStep(world: World, step: Step): Promise<void> {
  const { centre, seats, nextId } = world
  world.pass(700)
  const seat = 'seat' in step ? (seats[step.seat] as SimSeat) : (seats[0] as SimSeat)
  switch (step.do) {
    case 'say': {
      const said = seat.say(nextId(), step.draft)
      if (step.again && said.ok) repeat(seat)
      return
    }
    case 'say in one go':
      for (const draft of step.drafts) seat.say(nextId(), draft)
      return
    case 'push':
      return push(world, seat, step)
    case 'pull':
      return pull(world, seat, step)
    case 'echo': {
      const old = seat.sent[step.which % Math.max(1, seat.sent.length)]
      if (old && !seat.isCutOff)
        seat.late.push(await centre.submit(old, seat.submitter, seat.core.keysFor(old)))
      return
    }
    case 'late receipts': {
      const receipts = seat.late.shift()
      if (receipts) seat.core.settle(receipts)
      return
    }
    case 'cut':
      seat.isCutOff = true
      return
    case 'join':
      seat.isCutOff = false
      return push(world, seat, { do: 'push', seat: 0, limit: 256, fate: 'arrives', crossed: false })
    case 'restart':
      return seat.restart()
    case 'crash':
      return seat.crash()
    case 'dismiss': {
      const row = seat.stopped()[0]
      if (row) seat.dismiss(row.key)
      return
    }
    case 'torn say':
      return seat.tear(() => seat.say(nextId(), step.draft), 'seat')
    case 'torn pull': {
      const notices = await centre.noticesFor(seat.viewer, seat.core.have().head.seq, null)
      return seat.tear(() => {
        for (const notice of notices) seat.take(notice)
      }, 'outbox')
    }
    case 'centre restarts':
      return centre.restart()
    case 'centre crashes':
      return centre.crash()
    case 'centre disk full':
      return centre.failNextCommit()
    case 'time passes':
      for (const one of seats) one.rest()
      return world.pass(step.ms)
    case 'centre clock jumps':
      return world.jumpCentre(step.ms)
    case 'sync':
      await syncAll(
        world,
        seats.filter(({ isCutOff }) => !isCutOff),
      )
      return
    default:
      return unreachable(step)
  }
}

/** The same command from the window again: the same answer, nothing new in the outbox. */
function repeat(seat: SimSeat): void {
  const { command } = [...seat.kept.values()].at(-1) as { command: Command }
  const before = seat.core.unsent().count
  const again = seat.core.submit(structuredClone(command))
  if (!again.ok) throw new Error(`${seat.name} 拒绝了重复提交的同一操作：${again.reason}`)
  if (seat.core.unsent().count !== before) throw new Error(`${seat.name} 把同一操作收了两次`)
}

async function push(world: World, seat: SimSeat, { limit, fate, crossed }: StepOf<'push'>): Promise<void> {
  if (seat.isCutOff) return
  const commands = seat.toSend(limit)
  if (commands.length === 0 || fate === 'request lost') return
  const keys = seat.core.keysFor(commands)
  let receipts = await world.centre.submit(commands, seat.submitter, keys)
  if (fate === 'sent twice') receipts = await world.centre.submit(commands, seat.submitter, keys)
  if (crossed) {
    await pull(world, seat, { do: 'pull', seat: 0, back: 0, maxBytes: 1500, fate: 'cut behind the first' })
  }
  if (fate === 'receipts lost') return
  if (fate === 'receipts late') seat.late.push(receipts)
  else if (fate === 'half the receipts') seat.core.settle(receipts.slice(0, Math.ceil(receipts.length / 2)))
  else seat.core.settle(receipts)
}

async function pull(world: World, seat: SimSeat, { back, maxBytes, fate }: StepOf<'pull'>): Promise<void> {
  if (seat.isCutOff) return
  const held = seat.core.have().head.seq
  const notices = await world.centre.noticesFor(seat.viewer, Math.max(0, held - back), maxBytes)
  if (fate === 'lost') return
  const arriving = fate === 'cut behind the first' ? notices.slice(0, 1) : notices
  for (const notice of arriving) {
    seat.take(notice)
    if (fate === 'told twice') seat.take(notice)
  }
}
