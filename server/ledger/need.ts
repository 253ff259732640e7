/** Thrown while judging: `see` is synchronous, the store is not. The ledger fetches it and judges again. */
export class Need {
  readonly what: 'stream' | 'series'
  readonly name: string

  constructor(what: 'stream' | 'series', name: string) {
    this.what = what
    this.name = name
  }
}
