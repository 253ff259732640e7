import * as z from 'zod'
import { displayShape, feedShape, tileShape } from '../../domain/scene/scene.ts'

/**
 * What an operator of this machine is composing for a display, told to its wall window so that the pictures are
 * warm there before they are asked for. It only matters now and only here: neither log nor bridge hears of it.
 */
const previewShape = z.object({
  display: displayShape,
  /** Most important first; empty takes the preview back. */
  tiles: z.array(z.object({ tile: tileShape, feed: feedShape })).max(16),
})
export type Preview = z.infer<typeof previewShape>

const RENEW_EVERY = 5000
/** A desk that vanished does not keep the wall's pictures warm for ever. */
const FORGET_AFTER = 3 * RENEW_EVERY

const named = (wall: string) => new BroadcastChannel(`preview/${wall}`)

/** Tells the wall's windows what is being composed, until the returned function takes it back. */
export function tellPreview(wall: string, preview: Preview): () => void {
  const channel = named(wall)
  const tell = () => channel.postMessage(preview)
  tell()
  const timer = setInterval(tell, RENEW_EVERY)
  return () => {
    clearInterval(timer)
    channel.postMessage({ ...preview, tiles: [] })
    channel.close()
  }
}

/** Hears what is being composed for `display`; a message that is not a preview is ignored. */
export function hearPreview(
  wall: string,
  display: number,
  onTiles: (tiles: Preview['tiles']) => void,
): () => void {
  const channel = named(wall)
  let timer: ReturnType<typeof setTimeout> | undefined
  channel.onmessage = ({ data }) => {
    const preview = previewShape.safeParse(data)
    if (!preview.success || preview.data.display !== display) return
    clearTimeout(timer)
    onTiles(preview.data.tiles)
    if (preview.data.tiles.length > 0) timer = setTimeout(() => onTiles([]), FORGET_AFTER)
  }
  return () => {
    clearTimeout(timer)
    channel.close()
  }
}
