export type Point = [x: number, y: number]

/** A grey picture. Coordinates are picture units; `scale` pixels make one unit. Values are 0 black … 255 white. */
export class Canvas {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly pixels: Uint8Array
  readonly #columns: number
  readonly #rows: number

  constructor(width: number, height: number, scale = 1) {
    this.width = width
    this.height = height
    this.scale = scale
    this.#columns = width * scale
    this.#rows = height * scale
    this.pixels = new Uint8Array(this.#columns * this.#rows)
  }

  rect(x: number, y: number, width: number, height: number, value: number, alpha = 1): void {
    const left = this.#column(x)
    const right = this.#column(x + width)
    const bottom = this.#row(y + height)
    for (let row = this.#row(y); row < bottom; row += 1) this.#span(row, left, right, value, alpha)
  }

  /** Fills `y`…`y + height` over the whole width, from one value to another. */
  gradient(y: number, height: number, from: number, to: number): void {
    const top = this.#row(y)
    const bottom = this.#row(y + height)
    for (let row = top; row < bottom; row += 1) {
      const value = from + ((to - from) * (row - top)) / (bottom - top)
      this.#span(row, 0, this.#columns, value, 1)
    }
  }

  /** Fills a polygon by the even-odd rule. */
  polygon(points: Point[], value: number, alpha = 1): void {
    const top = this.#row(Math.min(...points.map((point) => point[1])))
    const bottom = this.#row(Math.max(...points.map((point) => point[1])) + 1)
    for (let row = top; row < bottom; row += 1) {
      const crossings = this.#crossings(points, (row + 0.5) / this.scale)
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        const left = this.#column(crossings[index] ?? 0)
        this.#span(row, left, this.#column(crossings[index + 1] ?? 0), value, alpha)
      }
    }
  }

  line(from: Point, to: Point, width: number, value: number, alpha = 1): void {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
    const across = ((to[1] - from[1]) / length) * (width / 2)
    const down = ((from[0] - to[0]) / length) * (width / 2)
    const quad: Point[] = [
      [from[0] + across, from[1] + down],
      [to[0] + across, to[1] + down],
      [to[0] - across, to[1] - down],
      [from[0] - across, from[1] - down],
    ]
    this.polygon(quad, value, alpha)
  }

  /** Adds light that fades to nothing at `radius`. */
  glow(x: number, y: number, radius: number, strength: number): void {
    const reach = radius * this.scale
    const centreX = x * this.scale
    const centreY = y * this.scale
    const bottom = this.#row(y + radius)
    const right = this.#column(x + radius)
    for (let row = this.#row(y - radius); row < bottom; row += 1) {
      for (let column = this.#column(x - radius); column < right; column += 1) {
        const far = ((column - centreX) ** 2 + (row - centreY) ** 2) / (reach * reach)
        if (far >= 1) continue
        const at = row * this.#columns + column
        this.pixels[at] = Math.min(255, (this.pixels[at] ?? 0) + strength * (1 - far) ** 3)
      }
    }
  }

  /** The same picture at one pixel a unit, each the mean of its finer pixels. */
  smoothed(): Canvas {
    const small = new Canvas(this.width, this.height)
    const finer = this.scale
    for (let row = 0; row < this.height; row += 1) {
      for (let column = 0; column < this.width; column += 1) {
        let sum = 0
        for (let dy = 0; dy < finer; dy += 1) {
          const start = (row * finer + dy) * this.#columns + column * finer
          for (let dx = 0; dx < finer; dx += 1) sum += this.pixels[start + dx] ?? 0
        }
        small.pixels[row * this.width + column] = sum / (finer * finer)
      }
    }
    return small
  }

  #crossings(points: Point[], y: number): number[] {
    const found: number[] = []
    points.forEach((from, index) => {
      const to = points[(index + 1) % points.length] ?? from
      if (from[1] <= y === to[1] <= y) return
      found.push(from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
    })
    return found.sort((left, right) => left - right)
  }

  #span(row: number, left: number, right: number, value: number, alpha: number): void {
    const start = row * this.#columns
    if (alpha === 1) {
      this.pixels.fill(value, start + left, start + right)
      return
    }
    for (let at = start + left; at < start + right; at += 1) {
      const under = this.pixels[at] ?? 0
      this.pixels[at] = under + (value - under) * alpha
    }
  }

  #column(x: number): number {
    return Math.max(0, Math.min(this.#columns, Math.round(x * this.scale)))
  }

  #row(y: number): number {
    return Math.max(0, Math.min(this.#rows, Math.round(y * this.scale)))
  }
}
