import type { Document } from './document.ts'

/**
 * `official` follows GB/T 9704-2012 (天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, 仿宋三号, 行距 28 磅); `form` is a
 * register sheet, closer and smaller so that a night fits on few pages. All lengths in mm, sizes in points.
 */
export interface PaperForm {
  readonly name: 'official' | 'form'
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly size: number
  readonly line: number
  readonly title: number
}

const official: PaperForm = {
  name: 'official',
  top: 37,
  right: 26,
  bottom: 35,
  left: 28,
  size: 16,
  line: 28,
  title: 22,
}
const form: PaperForm = {
  name: 'form',
  top: 16,
  right: 16,
  bottom: 18,
  left: 18,
  size: 11,
  line: 16,
  title: 21,
}

/** A paper with a red head, or one of running text, is official; the registers of the duty room are forms. */
export function paperFormOf({ redHead }: Document): PaperForm {
  return redHead === null ? form : official
}
