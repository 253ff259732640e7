/** Something that can send a feed's picture to its entry in the router. */
export interface Source {
  /** Begins to send. `output`: ffmpeg's options and address from the entry. */
  play(output: string[]): Playing
}

export interface Playing {
  /** Resolves when the source has stopped, by itself or not, with the reason in Chinese. */
  ended: Promise<string>
  /** Ends it; resolves when nothing is sent any more. */
  stop(): Promise<void>
}
