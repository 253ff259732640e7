import type { Motion } from '../scene.ts'

/** Slanting rain; every drop falls a whole number of times in one clip, so that the loop has no seam. */
export function rain(random: () => number, drops: number): Motion {
  const falling = Array.from({ length: drops }, () => ({
    x: random() * 720,
    start: random(),
    falls: 14 + Math.floor(random() * 8),
    length: 8 + random() * 10,
    alpha: 0.12 + random() * 0.2,
  }))
  return (canvas, phase) => {
    for (const drop of falling) {
      const fallen = (drop.start + phase * drop.falls) % 1
      const y = fallen * (canvas.height + 30) - 20
      const x = drop.x - fallen * 70
      canvas.line([x, y], [x - drop.length * 0.2, y + drop.length], 1.2, 215, drop.alpha)
    }
  }
}
