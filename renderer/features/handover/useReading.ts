import { useEffect, useRef, useState } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { createStore } from '../../desk/store.ts'
import { type Filter, type Item, itemsShown, tickOf } from './groups-of.ts'
import type { Acts } from './handover-acts.ts'
import { noteOpening, useOpenings } from './openings.ts'
import { text } from './text.ts'
import type { ActingSide } from './useActors.ts'

/** Where one was in which handover: who follows an item to its page comes back to it. */
const places = createStore<Readonly<Record<string, string>>>({})

/**
 * Reading a sheet item by item: which one it is at, which stands open beside the list, and its tick. Whoever relieves has to
 * open an item before he ticks it (接班人须逐项打开); whoever hands over has written it.
 */
export function useReading({
  row,
  side,
  person,
  acts,
  filter,
  group,
  onItem,
}: {
  row: HandoverRow
  side: ActingSide
  /** Who acts; null for nobody. */
  person: string | null
  acts: Acts | null
  filter: Filter
  /** Part of the sheet asked for from outside. */
  group: { id: string; wish: number } | null
  onItem: (item: Item) => void
}) {
  const here = places.use()[row.key] ?? null
  const [pane, setPane] = useState<'shut' | 'named' | 'open'>('shut')
  const [refused, setRefused] = useState<string | null>(null)
  const openedAt = useOpenings(row.key, person)
  const shown = itemsShown(row, filter, side)
  const place = shown.findIndex(({ key }) => key === here)
  const item = shown[place] ?? shown[0]
  const setHere = (key: string) => places.set({ ...places.get(), [row.key]: key })

  const sheet = useRef(row.sheet)
  sheet.current = row.sheet
  const goHere = useRef(setHere)
  goHere.current = setHere
  useEffect(() => {
    if (group === null) return
    const first = sheet.current.items.find((one) => one.group === group.id)
    if (first !== undefined) goHere.current(first.key)
    else document.querySelector('[data-group="check"]')?.scrollIntoView({ block: 'nearest' })
  }, [group])
  // Words that changed while they stood open have not been read.
  const version = item === undefined ? '' : `${item.key} ${item.v}`
  const read = useRef(version)
  useEffect(() => {
    if (read.current !== version) setPane((before) => (before === 'shut' ? 'shut' : 'named'))
    read.current = version
  }, [version])

  const choose = (key: string | undefined) => {
    const next = row.sheet.items.find((one) => one.key === key)
    if (next === undefined) return
    setHere(next.key)
    setRefused(null)
    onItem(next)
  }
  const isTicked = (one: Item) => tickOf(row, one.key, side) !== undefined
  const mustOpen = (one: Item) => side === 'in' && !isTicked(one) && openedAt(one) === null
  const openItem = (one: Item) => {
    if (here !== one.key) choose(one.key)
    read.current = `${one.key} ${one.v}`
    setPane('open')
    setRefused(null)
    if (acts !== null && person !== null) noteOpening(row.key, one, person)
  }
  const tickItem = async (one: Item) => {
    if (acts === null) return
    if (mustOpen(one)) return setRefused(text.openFirst(one.no))
    const answer = await acts.tick(one, side, openedAt(one))
    setRefused(answer.ok ? null : answer.reason)
  }
  return {
    shown,
    item,
    refused,
    pane,
    openedAt,
    choose,
    close: () => setPane('shut'),
    move: (by: number) =>
      choose(shown[place < 0 ? 0 : Math.min(Math.max(place + by, 0), shown.length - 1)]?.key),
    open: () => item !== undefined && openItem(item),
    /** Ticks and goes on to the next, or takes the tick back. */
    tick: () => {
      if (item === undefined) return
      const goesOn = acts !== null && !isTicked(item) && !mustOpen(item)
      const next = shown[shown.indexOf(item) + 1]
      void tickItem(item)
      if (goesOn && next !== undefined) choose(next.key)
      else if (goesOn) setPane('shut')
    },
    /** What a press on the box of an item does. */
    boxOf: (one: Item) => {
      if (acts === null) return { label: text.tickIt, press: null }
      return mustOpen(one)
        ? { label: text.open, press: () => openItem(one) }
        : { label: text.tickIt, press: () => void tickItem(one) }
    },
  }
}
export type Reading = ReturnType<typeof useReading>
