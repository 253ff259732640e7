import type { Canvas } from '../canvas.ts'
import { lamp } from '../parts/lamp.ts'
import { walkers } from '../parts/walkers.ts'
import type { Scene } from '../scene.ts'

/** A narrow shopping street between old houses with signboards. */
export const lane: Scene = (still, random) => {
  const centre = 270 + random() * 100
  still.gradient(0, 360, 16, 34)
  houses(still, random, centre, -1)
  houses(still, random, centre, 1)
  still.polygon(
    [
      [centre - 34, 150],
      [centre + 34, 150],
      [560, 360],
      [80, 360],
    ],
    46,
  )
  for (let near = 0.06; near < 1; near *= 1.3) {
    still.rect(centre - 34 - 200 * near, 150 + 210 * near, 68 + 400 * near, 1 + near * 1.5, 34, 0.5)
  }
  lamp(still, centre - 60, 196, 92, 1)
  lamp(still, centre + 128, 280, 150, -1)
  const people = walkers(random, 9, { far: 205, near: 325, small: 26, large: 66, umbrellas: 0.6 })
  const flicker = 120 + random() * 300
  return (canvas, phase) => {
    people(canvas, phase)
    scooter(canvas, phase, centre)
    canvas.glow(flicker, 130, 46, 22 + 16 * Math.sin(phase * 2 * Math.PI * 9))
  }
}

function houses(canvas: Canvas, random: () => number, centre: number, side: 1 | -1): void {
  for (let near = 0.16; near < 1.2; near += 0.15) {
    const inner = centre + side * 270 * near
    const next = centre + side * 270 * (near + 0.15)
    const shade = 26 + random() * 22
    const foot = 110 + 250 * near
    const top = 150 - 330 * near
    canvas.polygon(
      [
        [inner, top],
        [next, top - 60],
        [next, foot + 40],
        [inner, foot],
      ],
      shade,
    )
    for (let floor = 0; floor < 3; floor += 1) {
      const y = foot - 60 * near - (floor + 1) * 88 * near
      const lit = random() < 0.35 ? 120 + random() * 60 : 14
      canvas.rect(Math.min(inner, next) + 8 * near, y, 24 * near, 36 * near, lit)
    }
    signboard(
      canvas,
      inner - side * 20 * near,
      foot - (150 + random() * 60) * near,
      near,
      80 + random() * 110,
    )
  }
}

function signboard(canvas: Canvas, x: number, y: number, near: number, shade: number): void {
  const half = 17 * near
  canvas.rect(x - half, y, half * 2, 62 * near, shade)
  for (let word = 0; word < 3; word += 1)
    canvas.rect(x - half * 0.5, y + (7 + word * 18) * near, half, 11 * near, 26)
  canvas.glow(x, y + 30 * near, 80 * near, shade * 0.25)
}

function scooter(canvas: Canvas, phase: number, centre: number): void {
  const near = 0.1 + ((phase * 2) % 1) ** 2
  const x = centre + 40 * near
  const y = 150 + 210 * near
  canvas.rect(x - 8 * near, y - 46 * near, 16 * near, 46 * near, 22)
  canvas.glow(x, y - 28 * near, 60 * near, 130)
  canvas.glow(x, y - 28 * near, 10 * near + 1, 255)
}
