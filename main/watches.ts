/** A window that asks for more than this is broken. */
const MAX_WATCHES = 200

export interface Watches {
  /** Begins one; what the same window watched under that id before ends. False where the window watches too much already. */
  begin(contents: number, id: number, start: () => () => void): boolean
  end(contents: number, id: number): void
  /** The window is gone or loads anew: all it watched ends. */
  forget(contents: number): void
}

/** What the windows watch, each by the id its page gave it. */
export function createWatches(): Watches {
  const stopsByContents = new Map<number, Map<number, () => void>>()
  const end = (contents: number, id: number) => {
    const stops = stopsByContents.get(contents)
    stops?.get(id)?.()
    stops?.delete(id)
  }
  return {
    begin: (contents, id, start) => {
      end(contents, id)
      const stops = stopsByContents.get(contents) ?? new Map<number, () => void>()
      if (stops.size >= MAX_WATCHES) return false
      stopsByContents.set(contents, stops)
      stops.set(id, start())
      return true
    },
    end,
    forget: (contents) => {
      for (const stop of stopsByContents.get(contents)?.values() ?? []) stop()
      stopsByContents.delete(contents)
    },
  }
}
