import type { Who } from '../../../protocol/desk.ts'
export function StartScreen(_: { who: Who }) {
  return null
}
