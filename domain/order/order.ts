import { type Audience, kind, type Tagged } from '../model.ts'
import { decideOrder } from './decide.ts'
import { evolveOrder } from './evolve.ts'
import { orderCommands, orderFacts } from './shapes.ts'
import { noOrder } from './state.ts'

export type OrderCommand = Tagged<'order', typeof orderCommands>
export type OrderFact = Tagged<'order', typeof orderFacts>

/**
 * 指令: what one desk tells others to do, with the ladder of every receiver. What a receiver says he did, and an order given by
 * phone, already happened and is never refused. The streets it names see it; the wall does unless its incident is restricted.
 */
export const order = kind({
  name: 'order',
  commands: orderCommands,
  facts: orderFacts,
  initial: noOrder,
  testimony: ['deliver', 'read', 'acknowledge', 'refuse', 'arrive', 'feedback', 'complete', 'phone', 'miss'],
  decide: decideOrder,
  evolve: evolveOrder,
  follows: ({ issued }) => issued?.incident ?? null,
  audience: ({ issued, streets }): Audience => ({
    streets,
    wall: issued !== null && !issued.restricted,
  }),
})
