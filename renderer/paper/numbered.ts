/** Each thing with its place: the key of something that never changes in place, as nothing on paper does. */
export function numbered<T>(things: readonly T[]): { key: number; one: T }[] {
  return things.map((one, key) => ({ key, one }))
}
