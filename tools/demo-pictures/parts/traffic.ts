import type { Canvas } from '../canvas.ts'
import type { Motion } from '../scene.ts'

interface Road {
  /** The vanishing point and the distance from it down to the picture's lower edge. */
  x: number
  y: number
  drop: number
  /** Lane centres at the lower edge, as offsets from `x`; cars on positive lanes drive away. */
  lanes: number[]
}

/** Cars as pairs of lights on a road in perspective: white ones come, dimmer ones go. */
export function traffic(random: () => number, road: Road, carsALane: number): Motion {
  const cars = road.lanes.flatMap((lane) =>
    Array.from({ length: carsALane }, (_, index) => ({
      lane,
      start: (index + random() * 0.6) / carsALane,
      laps: 2 + Math.floor(random() * 2),
    })),
  )
  return (canvas, phase) => {
    for (const car of cars) {
      const along = (car.start + phase * car.laps) % 1
      const comes = car.lane < 0
      drive(canvas, road, car.lane, comes ? along : 1 - along, comes)
    }
  }
}

function drive(canvas: Canvas, road: Road, lane: number, along: number, comes: boolean): void {
  const near = 0.04 + along ** 2.4 * 1.15
  const x = road.x + lane * near
  const y = road.y + road.drop * near
  const half = 34 * near
  canvas.rect(x - half, y - half * 1.1, half * 2, half * 1.15, comes ? 34 : 44)
  canvas.rect(x - half * 0.8, y - half * 1.5, half * 1.6, half * 0.5, 24)
  for (const side of [-0.75, 0.75]) {
    const light = x + half * side
    canvas.glow(light, y - half * 0.4, half * (comes ? 1.1 : 0.6), comes ? 150 : 90)
    canvas.glow(light, y - half * 0.4, Math.max(1.2, half * 0.28), comes ? 255 : 170)
    canvas.rect(light - half * 0.12, y + half * 0.1, half * 0.24, half * 1.4, 200, comes ? 0.16 : 0.08)
  }
}
