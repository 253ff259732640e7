/**
 * Width and height a PNG or JPEG says it has, from its first bytes; null where they do not say. Asked before it is
 * decoded: a small file may unfold into a gigabyte.
 */
export function pictureSize(head: Buffer): { width: number; height: number } | null {
  if (head.length >= 24 && head.toString('latin1', 1, 4) === 'PNG') {
    return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
  }
  return head[0] === 0xff && head[1] === 0xd8 ? jpegSize(head) : null
}

/** Goes from segment to segment to the frame header (SOF0…SOF15 but the tables C4, C8, CC). */
function jpegSize(head: Buffer): { width: number; height: number } | null {
  let at = 2
  while (at + 9 < head.length && head[at] === 0xff) {
    const marker = head[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) }
    at += 2 + head.readUInt16BE(at + 2)
  }
  return null
}
