import type { Canvas } from '../canvas.ts'

/** Far buildings with some lit windows, standing on `ground`, at most `tallest` high. */
export function skyline(canvas: Canvas, random: () => number, ground: number, tallest: number): void {
  let x = -10
  while (x < canvas.width) {
    const width = 22 + random() * 46
    const height = tallest * (0.35 + random() * 0.65)
    const shade = 20 + random() * 14
    canvas.rect(x, ground - height, width, height, shade)
    for (let top = ground - height + 5; top < ground - 6; top += 8) {
      for (let left = x + 4; left < x + width - 5; left += 7) {
        if (random() < 0.22) canvas.rect(left, top, 3, 4, 60 + random() * 110)
      }
    }
    x += width + random() * 8
  }
}
