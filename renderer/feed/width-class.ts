const CLASSES = [160, 320, 480, 640, 960, 1280, 1920, 3840]

/** Width the bridge is asked for: the next class up, so that a resized window does not chatter. In device pixels. */
export function widthClass(pixels: number): number {
  return CLASSES.find((width) => width >= pixels) ?? 3840
}

/** Width asked for a picture that only has to be ready: the lowest layer with the fewest frames. */
export const WARM_WIDTH = 32
