/** What an operator has typed so far. `display` null is the active one. */
export type TileEntry =
  | { type: 'nothing' }
  | { type: 'tile'; display: number | null; tile: number }
  | { type: 'feed'; display: number | null; tile: number; feed: string }
  | { type: 'scene'; place: number | null }
  | { type: 'unreadable' }

/**
 * Reads `3 03` (tile 3, feed 03), `2.3 05` (display 2, tile 3) and `s2` (scene 2), also half typed. The feed may be
 * its key or initials of its name. Full-width digits and blanks from an IME count too.
 */
export function parseTileEntry(typed: string): TileEntry {
  const entry = typed.normalize('NFKC').trim().toLowerCase()
  if (entry === '') return { type: 'nothing' }
  const scene = /^s\s*(\d{0,2})$/.exec(entry)
  if (scene !== null) return { type: 'scene', place: scene[1] === '' ? null : Number(scene[1]) }
  const found = /^(?:(\d{1,2})\.)?(\d{1,2})(?:\s+(\S.{0,30}))?$/.exec(entry)
  const [, display, tile, feed] = found ?? []
  if (tile === undefined || Number(tile) === 0) return { type: 'unreadable' }
  const place = { display: display === undefined ? null : Number(display), tile: Number(tile) }
  return feed === undefined ? { type: 'tile', ...place } : { type: 'feed', ...place, feed }
}
