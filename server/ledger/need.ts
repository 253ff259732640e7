/** Thrown while judging: `see` is synchronous, the store is not. The ledger fetches it and judges again. */
export class Need {
  readonly what: 'stream' | 'series' | 'followers'
  readonly name: string

  constructor(what: Need['what'], name: string) {
    this.what = what
    this.name = name
  }
}
