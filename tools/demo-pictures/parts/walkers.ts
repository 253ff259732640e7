import type { Canvas } from '../canvas.ts'
import type { Motion } from '../scene.ts'

interface Ground {
  /** Where feet stand, from the far edge to the near one. */
  far: number
  near: number
  /** Body height at those edges. */
  small: number
  large: number
  /** Share of the people under an umbrella, 0…1. */
  umbrellas: number
}

/** People crossing the picture. */
export function walkers(random: () => number, count: number, ground: Ground): Motion {
  const people = Array.from({ length: count }, () => ({
    depth: random(),
    start: random(),
    direction: random() < 0.5 ? 1 : -1,
    umbrella: random() < ground.umbrellas,
    shade: 90 + random() * 80,
    steps: 10 + Math.floor(random() * 6),
  })).sort((left, right) => left.depth - right.depth)
  return (canvas, phase) => {
    for (const person of people) {
      const along = (((person.start + phase * person.direction) % 1) + 1) % 1
      const foot = ground.far + (ground.near - ground.far) * person.depth
      const size = ground.small + (ground.large - ground.small) * person.depth
      const sway = Math.sin(phase * person.steps * 2 * Math.PI) * size * 0.12
      walker(canvas, along * (canvas.width + 80) - 40, foot, size, sway, person.shade)
      if (person.umbrella) umbrella(canvas, along * (canvas.width + 80) - 40, foot - size, size)
    }
  }
}

function walker(canvas: Canvas, x: number, foot: number, size: number, sway: number, shade: number): void {
  const hip = foot - size * 0.45
  canvas.rect(x - size * 0.35, foot - 1, size * 0.7, size * 0.06 + 1, 8, 0.5)
  canvas.line([x, hip], [x - sway, foot], size * 0.12, shade * 0.55)
  canvas.line([x, hip], [x + sway, foot], size * 0.12, shade * 0.45)
  canvas.line([x, foot - size * 0.82], [x, hip], size * 0.26, shade)
  canvas.glow(x, foot - size * 0.92, size * 0.13, shade)
}

function umbrella(canvas: Canvas, x: number, top: number, size: number): void {
  const half = size * 0.36
  canvas.polygon(
    [
      [x - half, top + size * 0.06],
      [x - half * 0.6, top - size * 0.12],
      [x, top - size * 0.18],
      [x + half * 0.6, top - size * 0.12],
      [x + half, top + size * 0.06],
    ],
    120,
  )
}
