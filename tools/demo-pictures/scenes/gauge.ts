import type { Canvas, Point } from '../canvas.ts'
import { lamp } from '../parts/lamp.ts'
import type { Motion, Scene } from '../scene.ts'

const STAFF = 396

/** A water gauge at a spot that floods, with the street's kerb and moving water. */
export const gauge: Scene = (still, random) => {
  still.gradient(0, 150, 16, 40)
  still.polygon(
    [
      [0, 40],
      [640, 10],
      [640, 190],
      [0, 176],
    ],
    44,
  )
  for (let x = 30; x < 640; x += 118) {
    still.rect(x, 70, 74, 96, 28)
    still.rect(x + 4, 74, 66, 88, random() < 0.4 ? 130 : 20)
  }
  still.gradient(170, 190, 66, 44)
  still.polygon(
    [
      [0, 196],
      [640, 186],
      [640, 200],
      [0, 212],
    ],
    96,
  )
  lamp(still, 118, 210, 176, 1)
  staff(still)
  return flood(random)
}

function staff(canvas: Canvas): void {
  canvas.rect(STAFF, 40, 44, 290, 196)
  canvas.rect(STAFF + 42, 40, 4, 290, 90)
  for (let mark = 0; mark < 14; mark += 1) {
    const y = 46 + mark * 20
    canvas.rect(STAFF + 4, y, mark % 2 ? 16 : 26, 10, 26)
    canvas.rect(STAFF + 4, y, 5, 20, 26)
  }
}

function flood(random: () => number): Motion {
  const ripples = Array.from({ length: 120 }, () => ({
    x: random() * 640,
    depth: random(),
    start: random(),
    beats: 2 + Math.floor(random() * 4),
  }))
  return (canvas, phase) => {
    const level = 236 + 10 * Math.sin(phase * 2 * Math.PI)
    const shore: Point[] = Array.from({ length: 33 }, (_, step) => [
      step * 20,
      level + 2 * Math.sin(step * 0.9 + phase * 2 * Math.PI * 7),
    ])
    canvas.polygon([...shore, [640, 360], [0, 360]], 40, 0.82)
    canvas.rect(STAFF - 6, level + 6, 52, 70, 150, 0.22)
    for (const ripple of ripples) {
      const beat = Math.sin((ripple.start + phase * ripple.beats) * 2 * Math.PI)
      const y = level + 5 + ripple.depth * 100
      canvas.rect(ripple.x + beat * 7, y, 14 + 30 * ripple.depth + 8 * beat, 1.4, 165, 0.14 + 0.1 * beat)
    }
  }
}
