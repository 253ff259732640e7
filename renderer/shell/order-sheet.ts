import type { Recipient } from '../../domain/order/recipient.ts'
import { createStore } from '../desk/store.ts'

/** What a form of an order begins with. */
export interface OrderStart {
  /** Whom it goes to as somebody typed it, e.g. 外海街道: looked up by the form. */
  readonly whom?: string
  readonly recipients?: readonly Recipient[]
  readonly text?: string
  readonly incident?: string | null
  readonly place?: string
  /** The order it stands for. */
  readonly replaces?: string
  /** Step of a plan it is made from. */
  readonly from?: { readonly activation: string; readonly step: string }
}

const sheet = createStore<{ readonly start: OrderStart | null; readonly serial: number }>({
  start: null,
  serial: 0,
})

export const useOrderSheet = sheet.use

/** Opens the form of an order over whatever screen is on. */
export function openOrder(start: OrderStart = {}): void {
  sheet.set({ start, serial: sheet.get().serial + 1 })
}

export function closeOrder(): void {
  sheet.set({ ...sheet.get(), start: null })
}
