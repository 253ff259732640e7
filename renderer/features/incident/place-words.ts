/** Street and place as one; a place that begins with its street is not said twice. */
export function placeWords(street: string | null, place: string): string {
  if (street === null || place.startsWith(street)) return place
  return [street, place].filter((part) => part !== '').join(' · ')
}
