import type { Block, Run } from './document.ts'

/** A heading of a section. */
export const heading = (text: string): Block => ({ type: 'heading', text })

/** A paragraph of these runs. */
export const paragraph = (runs: Run[]): Block => ({ type: 'paragraph', runs })

/** A column of words, `width` in parts of the line. */
export const left = (name: string, width: number) => ({ name, width, align: 'left' as const })

/** A column of times, numbers and short words, `width` in parts of the line. */
export const centre = (name: string, width: number) => ({ name, width, align: 'center' as const })
