import { expect, it } from 'vitest'
import type { LayoutRow } from '../../domain/scene/rows.ts'
import { wallPlaces } from './wall-places.ts'

const tile = (n: number, feed: string | null, seat: string | null = null): LayoutRow['tiles'][number] => ({
  ...{ tile: n, feed, previous: null, since: 1, seat: 's', pending: false },
  lock: seat === null ? null : { seat, why: '会商', at: 1 },
})

it('没排过的屏是九个空窗；排过的只有它有的窗；别的席位锁住的放不了', () => {
  const rows: LayoutRow[] = [
    {
      ...{ key: '2', display: 2, layout: '4', preset: null },
      tiles: [tile(1, 'cam-07', 'other'), tile(2, 'cam-08', 'me'), tile(9, 'cam-09')],
    },
  ]
  expect(wallPlaces([1], [], 'me').map(({ tile: n, feed }) => [n, feed])).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [n, null]),
  )
  expect(
    wallPlaces([2], rows, 'me').map(({ tile: n, feed, blocked }) => [n, feed, blocked === null]),
  ).toEqual([
    [1, 'cam-07', false],
    [2, 'cam-08', true],
    [3, null, true],
    [4, null, true],
  ])
})
