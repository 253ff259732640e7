import type { Canvas, Point } from '../canvas.ts'
import { walkers } from '../parts/walkers.ts'
import type { Scene } from '../scene.ts'

/** A building site under floodlights with a broken tower crane and people searching. */
export const crane: Scene = (still, random) => {
  still.gradient(0, 240, 10, 46)
  frame(still, 20, 84, 170, 166)
  frame(still, 470, 66, 160, 184)
  still.gradient(240, 120, 40, 62)
  still.glow(320, 250, 240, 80)
  for (const [x, y] of [
    [120, 92],
    [548, 66],
  ] as Point[]) {
    still.line([x, y], [x, 262], 3, 60)
    still.glow(x, y, 120, 110)
    still.glow(x, y, 26, 255)
  }
  beam(still, [118, 296], [286, 108], 18)
  beam(still, [286, 108], [476, 284], 18)
  beam(still, [272, 118], [300, 262], 22)
  for (let piece = 0; piece < 46; piece += 1) {
    const x = 190 + random() * 250
    const y = 268 + random() * 34
    still.line([x, y], [x + random() * 44 - 22, y + random() * 14 - 7], 2 + random() * 4, 50 + random() * 90)
  }
  const rescuers = walkers(random, 8, { far: 288, near: 322, small: 34, large: 44, umbrellas: 0 })
  return (canvas, phase) => {
    rescuers(canvas, phase)
    const turn = Math.sin(phase * 2 * Math.PI * 12)
    canvas.glow(566, 286, 46, Math.max(0, turn) * 150)
    canvas.glow(590, 286, 46, Math.max(0, -turn) * 150)
    canvas.rect(548, 288, 62, 26, 70)
    const swing = Math.sin(phase * 2 * Math.PI * 3) * 8
    canvas.line([388, 202], [388 + swing, 246], 1.4, 150)
    canvas.rect(384 + swing, 246, 9, 7, 130)
  }
}

function frame(canvas: Canvas, x: number, y: number, width: number, height: number): void {
  canvas.rect(x, y, width, height, 26)
  for (let floor = 0; floor < height; floor += 22) canvas.rect(x, y + floor, width, 4, 52)
  for (let column = 0; column <= width; column += 26) canvas.rect(x + column, y, 4, height, 44)
}

function beam(canvas: Canvas, from: Point, to: Point, depth: number): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const across: Point = [((to[1] - from[1]) / length) * depth, ((from[0] - to[0]) / length) * depth]
  const at = (share: number, side: number): Point => [
    from[0] + (to[0] - from[0]) * share + across[0] * side,
    from[1] + (to[1] - from[1]) * share + across[1] * side,
  ]
  canvas.line(at(0, 0), at(1, 0), 3, 165)
  canvas.line(at(0, 1), at(1, 1), 3, 165)
  const bays = Math.round(length / depth)
  for (let bay = 0; bay < bays; bay += 1) {
    const side = bay % 2
    canvas.line(at(bay / bays, side), at((bay + 1) / bays, 1 - side), 1.8, 140)
    canvas.line(at(bay / bays, 0), at(bay / bays, 1), 1.4, 120)
  }
}
