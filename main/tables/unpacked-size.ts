const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50

/**
 * Bytes the parts of a zip file say they unpack to, read from its directory without unpacking; null where the directory
 * cannot be read. Keeps a small file from filling the memory.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The end record is 22 bytes and a comment of at most 64 kB.
  for (let end = bytes.length - 22; end >= Math.max(0, bytes.length - 65_557); end -= 1) {
    if (view.getUint32(end, true) !== END_OF_DIRECTORY) continue
    let [entries, at, sum] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true), 0]
    for (; entries > 0; entries -= 1) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
      sum += view.getUint32(at + 24, true)
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return sum
  }
  return null
}
