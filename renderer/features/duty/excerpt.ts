const ELLIPSIS = '……'
/** Characters shown before the first hit, so that it is read in its sentence. */
const LEAD = 30

/** What a clamped line shows of a long text: its beginning, or the place of the first searched word. */
export function excerpt(text: string, words: string, limit: number): string {
  if (text.length <= limit) return text
  const first = words.split(/\s+/u).find((word) => word !== '' && text.includes(word))
  const hit = first === undefined ? 0 : text.indexOf(first)
  const from = hit + LEAD < limit ? 0 : whole(text, hit - LEAD)
  const to = whole(text, Math.min(text.length, from + limit))
  return `${from > 0 ? ELLIPSIS : ''}${text.slice(from, to)}${to < text.length ? ELLIPSIS : ''}`
}

/** Steps off the second half of a surrogate pair. */
function whole(text: string, place: number): number {
  const code = text.charCodeAt(place)
  return code >= 0xdc00 && code <= 0xdfff ? place - 1 : place
}
