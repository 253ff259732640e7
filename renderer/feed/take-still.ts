/**
 * What the tile inside `element` shows now as a JPEG in the picture's own size; null while it shows nothing that
 * moves. The front video is the one on top of its stack.
 */
export async function takeStill(element: HTMLElement): Promise<Blob | null> {
  const videos = [...element.querySelectorAll('video')]
  const front = videos.sort((a, b) => Number(b.style.zIndex) - Number(a.style.zIndex))[0]
  if (front === undefined || front.videoWidth === 0) return null
  const canvas = document.createElement('canvas')
  canvas.width = front.videoWidth
  canvas.height = front.videoHeight
  canvas.getContext('2d')?.drawImage(front, 0, 0)
  return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
}
