import { useMemo } from 'react'

/** The same value while its content is the same: a paper that did not change is not laid out again. */
export function useSteady<T>(value: T): T {
  const key = JSON.stringify(value)
  return useMemo(() => JSON.parse(key) as T, [key])
}
