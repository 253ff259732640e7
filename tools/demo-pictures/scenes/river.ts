import type { Canvas } from '../canvas.ts'
import { skyline } from '../parts/skyline.ts'
import type { Motion, Scene } from '../scene.ts'

const BANK = 196

/** A river bank with a nine-storey pagoda, lights on the other side and a boat. */
export const river: Scene = (still, random) => {
  still.gradient(0, BANK, 12, 54)
  skyline(still, random, BANK, 76)
  for (let x = 6; x < 640; x += 22) {
    still.glow(x, BANK - 2, 14, 130)
    still.rect(x - 1.5, BANK + 2, 3, 60 + random() * 40, 120, 0.12)
  }
  still.gradient(BANK, 164, 44, 20)
  pagoda(still, 486, 236)
  still.polygon(
    [
      [340, 236],
      [640, 226],
      [640, 262],
      [300, 262],
    ],
    30,
  )
  const water = waves(random)
  return (canvas, phase) => {
    water(canvas, phase)
    boat(canvas, phase)
  }
}

function waves(random: () => number): Motion {
  const crests = Array.from({ length: 130 }, () => ({
    x: random() * 640,
    y: BANK + 68 + random() * 92,
    start: random(),
    beats: 2 + Math.floor(random() * 4),
  }))
  return (canvas, phase) => {
    for (const crest of crests) {
      const beat = Math.sin((crest.start + phase * crest.beats) * 2 * Math.PI)
      const width = (crest.y - BANK) * 0.3 * (1 + beat * 0.4)
      canvas.rect(crest.x + beat * 6, crest.y, width, 1.4, 150, 0.2 + 0.16 * beat)
    }
  }
}

function boat(canvas: Canvas, phase: number): void {
  const x = phase * 760 - 60
  const y = 288 + Math.sin(phase * 2 * Math.PI * 6) * 2
  canvas.polygon(
    [
      [x - 44, y],
      [x + 50, y],
      [x + 36, y + 14],
      [x - 36, y + 14],
    ],
    64,
  )
  canvas.rect(x - 24, y - 14, 40, 14, 96)
  for (let port = 0; port < 4; port += 1) canvas.rect(x - 19 + port * 9, y - 10, 5, 5, 220)
  canvas.glow(x + 48, y - 3, 22, 170)
  canvas.rect(x - 20, y + 20, 34, 26, 190, 0.08)
}

function pagoda(canvas: Canvas, x: number, foot: number): void {
  for (let storey = 0; storey < 9; storey += 1) {
    const half = 27 - storey * 1.9
    const y = foot - (storey + 1) * 19
    canvas.rect(x - half, y, half * 2, 19, 60)
    canvas.polygon(
      [
        [x - half - 7, y + 3],
        [x - half, y - 3],
        [x + half, y - 3],
        [x + half + 7, y + 3],
      ],
      124,
    )
    canvas.rect(x - 3, y + 7, 6, 9, 190)
    canvas.glow(x, y + 12, 26, 46)
  }
  canvas.line([x, foot - 171], [x, foot - 200], 3, 110)
}
