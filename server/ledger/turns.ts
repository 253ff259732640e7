/** One after another: a task starts when the one before it is done, whether that succeeded or not. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `task` in its turn and hands its outcome on. */
  take<T>(task: () => Promise<T> | T): Promise<T> {
    const mine = this.#last.then(task, task)
    this.#last = mine.catch(() => undefined)
    return mine
  }
}
