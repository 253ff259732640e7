const CLASSES = [160, 320, 480, 640, 960, 1280, 1920, 3840]

/** Width the bridge is asked for: the next class up, so that a resized window does not chatter. In device pixels. */
export function widthClass(pixels: number): number {
  return CLASSES.find((width) => width >= pixels) ?? 3840
}

/** Width of a picture that only has to be ready: the smallest. */
export const WARM_WIDTH = 160
