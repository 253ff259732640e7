import type { Canvas, Point } from '../canvas.ts'
import { lamp } from '../parts/lamp.ts'
import { skyline } from '../parts/skyline.ts'
import { traffic } from '../parts/traffic.ts'
import type { Scene } from '../scene.ts'

const HORIZON = 128

/** A wide road at night, seen from a pole above it. */
export const avenue: Scene = (still, random) => {
  const centre = 250 + random() * 140
  still.gradient(0, HORIZON, 14, 44)
  skyline(still, random, HORIZON + 4, 96)
  still.gradient(HORIZON, 360 - HORIZON, 30, 52)
  road(still, centre)
  for (const near of [0.08, 0.14, 0.24, 0.42, 0.72]) {
    lamp(still, centre - 470 * near, HORIZON + 240 * near, 190 * near + 8, 1)
    lamp(still, centre + 470 * near, HORIZON + 240 * near, 190 * near + 8, -1)
  }
  return traffic(random, { x: centre, y: HORIZON, drop: 250, lanes: [-290, -130, 130, 290] }, 3)
}

function road(canvas: Canvas, centre: number): void {
  const edge = (offset: number, near: number): Point => [centre + offset * near, HORIZON + 250 * near]
  canvas.polygon([edge(-400, 0.03), edge(400, 0.03), edge(400, 1), edge(-400, 1)], 40)
  for (const offset of [-400, -8, 8, 400]) canvas.line(edge(offset, 0.05), edge(offset, 1), 2, 110)
  for (const offset of [-210, 210]) {
    for (let near = 0.08; near < 1; near *= 1.45) {
      canvas.line(edge(offset, near), edge(offset, near * 1.18), 1 + near * 4, 120)
    }
  }
}
