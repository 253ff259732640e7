import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOf } from '../../domain/envelope.ts'
import { draftOf, kindNames } from '../converge/drafts.ts'
import { by, clicks, kindOfStream, Reached, START, verbOf } from './reachable.ts'

/** Lets all clicks happen and hands each decision to `look`. */
function each(
  list: typeof clicks extends fc.Arbitrary<infer T> ? T : never,
  look: (reached: Reached, click: (typeof list)[number], at: number) => void,
): Reached {
  const reached = new Reached()
  let at = START
  for (const click of list) {
    at += click.later
    look(reached, click, at)
  }
  return reached
}

const chinese = /\p{Script=Han}{4}/u

describe('任意走得到的状态下', () => {
  test('陈述已发生之事的操作从不被拒绝（架构第 4 条）', () => {
    const testimony = draftOf(kindNames).filter(({ type, stream }) =>
      kindOfStream(stream).testimony.includes(verbOf(type)),
    )
    fc.assert(
      fc.property(clicks, testimony, fc.constantFrom('甲-01', '甲-03'), (list, told, seat) => {
        const reached = each(list, (world, click, at) => world.happen(click.draft, by(click.seat), at))
        expect(reached.decide(told, by(seat), START)).toMatchObject({ ok: true })
      }),
    )
  })

  test('拒绝都用中文说明，不露代码词', () => {
    fc.assert(
      fc.property(clicks, (list) => {
        each(list, (world, click, at) => {
          const decision = world.happen(click.draft, by(click.seat), at)
          if (decision.ok) return
          expect(decision.reason).toMatch(chinese)
          expect(decision.reason).not.toMatch(/undefined|null|NaN|\[object|[a-z]+\.[a-z]+/)
          expect(decision.reason.length).toBeLessThanOrEqual(60)
        })
      }),
    )
  })

  test('受理的事实都合自己的形状，属于自己的种类，别的种类读得懂', () => {
    fc.assert(
      fc.property(clicks, (list) => {
        each(list, (world, click, at) => {
          const decision = world.happen(click.draft, by(click.seat), at)
          if (!decision.ok) return
          const kind = kindOfStream(click.draft.stream)
          // A card as it stands already, a person who signs once more, an order told twice to one seat add nothing.
          const addsNothing = [
            ...['person.put', 'deadline.start', 'shift.signIn', 'handover.sign'],
            ...['order.deliver', 'order.read'],
          ].includes(click.draft.type)
          if (!addsNothing) expect(decision.facts.length).toBeGreaterThan(0)
          for (const { fact } of decision.facts) {
            expect(kindOf(fact.type)).toBe(kind.name)
            expect(kind.facts[verbOf(fact.type)]?.parse(fact.data)).toEqual(fact.data)
          }
        })
      }),
    )
  })

  test('判断两次，结果相同，状态不变', () => {
    fc.assert(
      fc.property(clicks, (list) => {
        each(list, (world, click, at) => {
          const once = world.decide(click.draft, by(click.seat), at)
          expect(world.decide(click.draft, by(click.seat), at)).toEqual(once)
          expect(world.happen(click.draft, by(click.seat), at)).toEqual(once)
        })
      }),
    )
  })

  test('看得见的范围只会扩大', () => {
    fc.assert(
      fc.property(clicks, (list) => {
        each(list, (world, click, at) => {
          const before = world.audience(click.draft.stream)
          if (!world.happen(click.draft, by(click.seat), at).ok) return
          const after = world.audience(click.draft.stream)
          if (before.streets === 'all') expect(after.streets).toBe('all')
          else if (after.streets !== 'all')
            expect(after.streets).toEqual(expect.arrayContaining([...before.streets]))
          expect(before.wall && !after.wall).toBe(false)
        })
      }),
    )
  })
})
