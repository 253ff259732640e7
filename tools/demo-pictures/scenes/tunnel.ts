import type { Canvas, Point } from '../canvas.ts'
import { lamp } from '../parts/lamp.ts'
import type { Motion, Scene } from '../scene.ts'

/** A tunnel mouth, closed, with water standing in it and warning lights before it. */
export const tunnel: Scene = (still, random) => {
  still.gradient(0, 120, 14, 40)
  still.polygon(
    [
      [0, 60],
      [640, 84],
      [640, 250],
      [0, 250],
    ],
    46,
  )
  for (let y = 84; y < 250; y += 20) still.rect(0, y, 640, 1.2, 36)
  still.gradient(250, 110, 52, 38)
  still.polygon(arch(320, 250, 196, 150), 78)
  still.polygon(arch(320, 250, 184, 140), 9)
  for (const near of [1, 0.72, 0.52, 0.38, 0.28]) inside(still, near)
  still.rect(150, 74, 340, 12, 120)
  for (let x = 150; x < 490; x += 34)
    still.polygon(
      [
        [x, 74],
        [x + 17, 74],
        [x + 9, 86],
        [x - 8, 86],
      ],
      30,
    )
  lamp(still, 62, 268, 210, 1)
  lamp(still, 590, 262, 190, -1)
  const water = ripples(random)
  return (canvas, phase) => {
    water(canvas, phase)
    barrier(canvas, phase)
  }
}

function arch(x: number, foot: number, half: number, height: number): Point[] {
  const curve: Point[] = Array.from({ length: 25 }, (_, step) => {
    const angle = (step / 24) * Math.PI
    return [x - Math.cos(angle) * half, foot - height * 0.45 - Math.sin(angle) * height * 0.55]
  })
  return [[x - half, foot], ...curve, [x + half, foot]]
}

function inside(canvas: Canvas, near: number): void {
  for (const side of [-1, 1]) {
    const x = 320 + side * 120 * near
    const y = 222 - 92 * near
    canvas.rect(x - 16 * near, y, 32 * near, 4 * near + 1, 190)
    canvas.glow(x, y, 60 * near, 70)
  }
}

function ripples(random: () => number): Motion {
  const lines = Array.from({ length: 90 }, () => ({
    x: 150 + random() * 340,
    y: 242 + random() * 74,
    start: random(),
    beats: 3 + Math.floor(random() * 4),
  }))
  return (canvas, phase) => {
    canvas.polygon(
      [
        [136, 246],
        [504, 246],
        [600, 324],
        [40, 324],
      ],
      62,
      0.5,
    )
    for (const side of [-120, 120]) canvas.rect(320 + side - 14, 246, 28, 70, 190, 0.14)
    for (const line of lines) {
      const beat = Math.sin((line.start + phase * line.beats) * 2 * Math.PI)
      canvas.rect(line.x + beat * 8, line.y, 26 + 12 * beat, 1.4, 170, 0.16 + 0.12 * beat)
    }
  }
}

function barrier(canvas: Canvas, phase: number): void {
  for (let x = 60; x < 580; x += 52) canvas.rect(x, 300, 26, 9, 210)
  canvas.rect(60, 309, 520, 3, 90)
  const isOn = Math.sin(phase * 2 * Math.PI * 12) > 0
  for (const [index, x] of [86, 242, 398, 554].entries()) {
    canvas.rect(x - 4, 290, 8, 10, 80)
    if ((index % 2 === 0) === isOn) canvas.glow(x, 292, 34, 230)
  }
}
