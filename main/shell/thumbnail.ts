import { nativeImage } from 'electron'
import { pictureSize } from '../files/picture-size.ts'

/** Device pixels. */
const WIDTH = 320
/** A picture of 100 megapixels unfolds into 400 MB. */
const MAX_PIXELS = 100_000_000

/** A small picture of a PNG or JPEG as a data URL; null for one that cannot or must not be unfolded. */
export function thumbnailOf(bytes: Buffer): string | null {
  const size = pictureSize(bytes)
  if (size === null || size.width * size.height > MAX_PIXELS) return null
  const picture = nativeImage.createFromBuffer(bytes)
  if (picture.isEmpty()) return null
  return (size.width <= WIDTH ? picture : picture.resize({ width: WIDTH, quality: 'good' })).toDataURL()
}
