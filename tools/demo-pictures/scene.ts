import type { Canvas } from './canvas.ts'

/** Draws what moves, over the still part; `phase` runs 0…1 through the clip and must meet itself at the ends. */
export type Motion = (canvas: Canvas, phase: number) => void

/** Paints the still part of a place once and returns what moves in it. */
export type Scene = (still: Canvas, random: () => number) => Motion
