/** Told about what the bridge survived but somebody should know. `words`: Chinese. */
export type OnTrouble = (words: string, cause?: unknown) => void
