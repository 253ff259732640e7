import type { Desk } from './desk.ts'

/** What the preload exposes, for whoever looks into a window from outside. */
declare global {
  interface Window {
    /** Exposed by the preload; all that a window can do. */
    readonly desk: Desk
  }
}
