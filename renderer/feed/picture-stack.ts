/** A feed's picture to put on a tile; `stream` null while it is not received yet. */
export interface Layered {
  feed: string
  stream: MediaStream | null
}

interface Layer {
  readonly video: HTMLVideoElement
  feed: string | null
  stream: MediaStream | null
  /** Its first frame has been on the screen (behind the other one). */
  presented: boolean
  load: number
}

/**
 * Two stacked videos. The new picture decodes behind and comes to the front when its first frame has been
 * presented, so that the tile is never black. Between switches the one behind may hold a warm picture.
 */
export class PictureStack {
  private readonly element: HTMLElement
  private front: Layer
  private back: Layer
  private wanted: Layered | null = null
  private warm: Layered | null = null
  private flipping = false
  /** Called at each flip with the feed that comes to the front. */
  onFront: (feed: string | null) => void = () => {}
  /** Called when the flip is on the screen: the picture before may end now. */
  onSettled: (feed: string | null, stream: MediaStream | null) => void = () => {}

  /** `data-ready` of the element names the feed that is ready behind, so that a switch to it takes no waiting. */
  constructor(element: HTMLElement) {
    this.element = element
    this.front = makeLayer(element)
    this.back = makeLayer(element)
    order(this.front, this.back)
  }

  get video(): HTMLVideoElement {
    return this.front.video
  }

  get shown(): string | null {
    return this.front.feed
  }

  /** `wanted` null empties the tile. A wanted picture without a stream leaves the old one where it is. */
  set(wanted: Layered | null, warm: Layered | null): void {
    this.wanted = wanted
    this.warm = warm
    this.settle()
  }

  /** Takes the front picture away, e.g. because the wanted one failed and the old one would be a lie. */
  drop(): void {
    if (this.front.feed === null) return
    unload(this.front)
    this.onFront(null)
    this.onSettled(null, null)
  }

  destroy(): void {
    for (const { video } of [this.front, this.back]) {
      video.srcObject = null
      video.remove()
    }
  }

  private settle(): void {
    const { wanted, warm } = this
    if (this.flipping) return
    if (wanted === null) this.drop()
    if (wanted === null || wanted.stream === null || holds(this.front, wanted)) {
      this.hold(warm)
      return
    }
    if (!holds(this.back, wanted)) this.load(wanted)
    if (this.back.presented) this.flip()
  }

  private hold(warm: Layered | null): void {
    if (warm?.stream == null) unload(this.back)
    else if (!holds(this.back, warm)) this.load(warm)
    this.element.dataset.ready = this.back.presented && this.back.feed !== null ? this.back.feed : ''
  }

  private load(picture: Layered): void {
    const layer = this.back
    layer.feed = picture.feed
    layer.stream = picture.stream
    layer.presented = false
    const load = ++layer.load
    layer.video.srcObject = picture.stream
    layer.video.requestVideoFrameCallback(() => {
      if (layer.load !== load) return
      layer.presented = true
      this.settle()
    })
  }

  private flip(): void {
    ;[this.front, this.back] = [this.back, this.front]
    order(this.front, this.back)
    this.flipping = true
    this.onFront(this.front.feed)
    // A picture that ends turns black at once, the new order comes with the next frame: so wait for that.
    requestAnimationFrame(() => requestAnimationFrame(() => this.flipped()))
  }

  private flipped(): void {
    this.flipping = false
    this.onSettled(this.front.feed, this.front.stream)
    this.settle()
  }
}

function holds(layer: Layer, picture: Layered | null): boolean {
  return picture !== null && layer.feed === picture.feed && layer.stream === picture.stream
}

function unload(layer: Layer): void {
  if (layer.feed === null) return
  layer.feed = null
  layer.stream = null
  layer.presented = false
  layer.load++
  layer.video.srcObject = null
}

function makeLayer(element: HTMLElement): Layer {
  const video = document.createElement('video')
  video.muted = true
  video.autoplay = true
  video.playsInline = true
  video.disablePictureInPicture = true
  element.append(video)
  return { video, feed: null, stream: null, presented: false, load: 0 }
}

function order(front: Layer, back: Layer): void {
  front.video.style.zIndex = '2'
  back.video.style.zIndex = '1'
}
