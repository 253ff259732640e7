import type { Canvas } from '../canvas.ts'
import { lamp } from '../parts/lamp.ts'
import { skyline } from '../parts/skyline.ts'
import { walkers } from '../parts/walkers.ts'
import type { Scene } from '../scene.ts'

/** A metro entrance: a lit glass box over the stairs. */
export const entrance: Scene = (still, random) => {
  still.gradient(0, 200, 12, 44)
  skyline(still, random, 176, 130)
  still.gradient(176, 184, 40, 58)
  for (let row = 0; row < 8; row += 1) still.rect(0, 190 + row * row * 2.8, 640, 1.2, 48)
  glassBox(still)
  sign(still, 452)
  lamp(still, 80, 250, 190, 1)
  lamp(still, 590, 262, 200, -1)
  const people = walkers(random, 12, { far: 252, near: 326, small: 34, large: 62, umbrellas: 0.4 })
  return (canvas, phase) => {
    stairs(canvas, phase)
    people(canvas, phase)
  }
}

function glassBox(canvas: Canvas): void {
  canvas.polygon(
    [
      [178, 96],
      [398, 112],
      [398, 128],
      [178, 114],
    ],
    168,
  )
  canvas.polygon(
    [
      [186, 114],
      [392, 128],
      [392, 238],
      [186, 248],
    ],
    122,
  )
  for (let pane = 0; pane < 6; pane += 1) canvas.line([186 + pane * 41, 112], [186 + pane * 41, 248], 2, 66)
  canvas.polygon(
    [
      [214, 246],
      [214, 156],
      [372, 160],
      [372, 240],
    ],
    190,
  )
  canvas.glow(292, 190, 150, 60)
}

function sign(canvas: Canvas, x: number): void {
  canvas.rect(x, 108, 10, 142, 80)
  canvas.rect(x - 18, 96, 46, 46, 196)
  canvas.rect(x - 10, 104, 30, 30, 46)
  canvas.rect(x - 2, 108, 4, 22, 196)
  canvas.rect(x + 8, 108, 4, 22, 196)
}

function stairs(canvas: Canvas, phase: number): void {
  for (let step = 0; step < 7; step += 1) {
    const rise = (step + ((phase * 12) % 1)) / 7
    canvas.rect(214 + rise * 6, 164 + rise * 78, 152, 2, 110, 0.8)
  }
}
