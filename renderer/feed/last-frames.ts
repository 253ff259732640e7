const STORED_AS = 'last-frames'
const WIDTH = 480
/** About 60 pictures; the store of a window holds 5 MB. */
const STORED_AT_MOST = 2_000_000

/** A kept last frame: JPEG in base64, taken at `at` (UTC ms). */
export interface LastFrame {
  at: number
  jpeg: string
}

/**
 * The last good frame of each feed of this window. Survives a reload of the window, not its closing: after a
 * reload without a bridge the wall still shows what it showed, with its age.
 */
export class LastFrames {
  private readonly frames: Map<string, LastFrame>
  private readonly storage: Storage
  private readonly canvas = document.createElement('canvas')

  constructor(storage: Storage = sessionStorage) {
    this.storage = storage
    this.frames = new Map(read(storage))
  }

  get(feed: string): LastFrame | undefined {
    return this.frames.get(feed)
  }

  /** Keeps what the video shows now. */
  take(feed: string, video: HTMLVideoElement, at: number): void {
    if (video.videoWidth === 0) return
    this.canvas.width = WIDTH
    this.canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth)
    this.canvas.getContext('2d')?.drawImage(video, 0, 0, this.canvas.width, this.canvas.height)
    const jpeg = this.canvas.toDataURL('image/jpeg', 0.7)
    this.frames.delete(feed)
    this.frames.set(feed, { at, jpeg: jpeg.slice(jpeg.indexOf(',') + 1) })
  }

  /** Writes all down for the next load of this window, newest first while there is room. */
  save(): void {
    const kept: [string, LastFrame][] = []
    let size = 0
    for (const entry of [...this.frames].reverse()) {
      size += entry[1].jpeg.length
      if (size <= STORED_AT_MOST) kept.push(entry)
    }
    try {
      this.storage.setItem(STORED_AS, JSON.stringify(kept.reverse()))
    } catch {
      // A full store costs the pictures of the next reload, nothing else.
    }
  }
}

function read(storage: Storage): [string, LastFrame][] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(STORED_AS) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(value: unknown): value is [string, LastFrame] {
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string') return false
  const frame = value[1] as Partial<LastFrame> | null
  return typeof frame?.at === 'number' && typeof frame.jpeg === 'string'
}

/** Paints a kept frame. Resolves false when it cannot be read. Needs no image URL, which the CSP would refuse. */
export async function paintFrame(canvas: HTMLCanvasElement, { jpeg }: LastFrame): Promise<boolean> {
  try {
    const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    return true
  } catch {
    return false
  }
}
