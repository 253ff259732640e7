/** The last `limit` things that were noted; the oldest is forgotten first. */
export class Recent {
  readonly #noted = new Set<string>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  has(one: string): boolean {
    return this.#noted.has(one)
  }

  note(one: string): void {
    this.#noted.add(one)
    if (this.#noted.size <= this.#limit) return
    const [oldest] = this.#noted
    if (oldest !== undefined) this.#noted.delete(oldest)
  }
}
