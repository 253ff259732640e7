import type { Canvas, Point } from '../canvas.ts'
import { skyline } from '../parts/skyline.ts'
import { walkers } from '../parts/walkers.ts'
import type { Scene } from '../scene.ts'

/** The square before an exhibition hall with a wave-shaped roof. */
export const plaza: Scene = (still, random) => {
  still.gradient(0, 210, 14, 50)
  skyline(still, random, 150, 70)
  hall(still)
  still.gradient(222, 138, 70, 46)
  for (let line = -10; line <= 10; line += 1)
    still.line([320 + line * 34, 222], [320 + line * 120, 360], 1.2, 84)
  for (let row = 0; row < 6; row += 1) still.rect(0, 226 + row * row * 4.4, 640, 1.2, 84)
  for (const x of [44, 150, 490, 596]) flag(still, x)
  const people = walkers(random, 14, { far: 236, near: 322, small: 20, large: 52, umbrellas: 0.2 })
  return (canvas, phase) => {
    people(canvas, phase)
    const sweep = 320 + Math.sin(phase * 2 * Math.PI) * 250
    canvas.glow(sweep, 196, 70, 34)
  }
}

function hall(canvas: Canvas): void {
  const roof = (x: number): number => 96 + 16 * Math.sin(x / 92) - 22 * Math.sin((x / 640) * Math.PI)
  const edge: Point[] = Array.from({ length: 65 }, (_, step) => [step * 10, roof(step * 10)])
  canvas.polygon([...edge, [640, 222], [0, 222]], 40)
  for (let x = 6; x < 640; x += 16) {
    for (let y = roof(x) + 24; y < 214; y += 13) canvas.rect(x, y, 12, 10, 96 + ((x * 7 + y * 3) % 70))
  }
  edge.slice(1).forEach((point, index) => {
    canvas.line(edge[index] ?? point, point, 9, 150)
  })
}

function flag(canvas: Canvas, x: number): void {
  canvas.line([x, 262], [x, 168], 2, 130)
  canvas.polygon(
    [
      [x, 168],
      [x + 22, 172],
      [x + 22, 196],
      [x, 193],
    ],
    176,
  )
}
