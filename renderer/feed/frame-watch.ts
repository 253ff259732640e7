const EVERY = 500

/** Calls its watchers twice a second while the window is on the screen: a hidden window presents no frames. */
export class FrameWatch {
  private readonly watchers = new Set<() => void>()
  private timer: ReturnType<typeof setInterval> | undefined

  /** Returns the function that ends it. */
  add(watcher: () => void): () => void {
    this.watchers.add(watcher)
    this.timer ??= setInterval(() => this.tick(), EVERY)
    return () => {
      this.watchers.delete(watcher)
      if (this.watchers.size > 0) return
      clearInterval(this.timer)
      this.timer = undefined
    }
  }

  private tick(): void {
    if (document.visibilityState === 'hidden') return
    for (const watcher of [...this.watchers]) watcher()
  }
}
