import type { Canvas } from '../canvas.ts'

/** A street lamp: pole, arm and light. `height` in units; `side` is where the arm points. */
export function lamp(canvas: Canvas, x: number, foot: number, height: number, side: 1 | -1): void {
  const arm = height * 0.18 * side
  const thick = Math.max(1, height / 60)
  canvas.line([x, foot], [x, foot - height], thick, 70)
  canvas.line([x, foot - height], [x + arm, foot - height - 2], thick, 70)
  canvas.glow(x + arm, foot - height, height * 0.55, 95)
  canvas.glow(x + arm, foot - height, height * 0.09, 210)
}
