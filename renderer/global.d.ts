import type { Desk } from '../protocol/desk.ts'

declare global {
  interface Window {
    /** Exposed by the preload; all that a window can do. */
    readonly desk: Desk
  }
}
