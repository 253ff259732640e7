import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeMarker, readMarker } from './marker.ts'

const id = fc.integer({ min: 0, max: 255 })
const counter = fc.integer({ min: 0, max: 65_535 })
const luma = (cells: boolean[], black = 16, white = 235) => cells.map((cell) => (cell ? white : black))

describe('画面标记', () => {
  test('写进去什么编号和帧数，就读出什么', () => {
    fc.assert(
      fc.property(id, counter, (camera, frame) => {
        expect(readMarker(luma(encodeMarker(camera, frame)))).toEqual({ id: camera, counter: frame })
      }),
    )
  })

  test('压缩后发灰的黑白仍能读', () => {
    expect(readMarker(luma(encodeMarker(7, 4242), 80, 180))).toEqual({ id: 7, counter: 4242 })
  })

  test('任何一格读反都会被发现，不会认成别的摄像机', () => {
    fc.assert(
      fc.property(id, counter, fc.integer({ min: 0, max: 31 }), (camera, frame, cell) => {
        const cells = encodeMarker(camera, frame)
        cells[cell] = !cells[cell]
        expect(readMarker(luma(cells))).toBeNull()
      }),
    )
  })

  test.each([
    ['全黑', new Array(32).fill(0)],
    ['全白', new Array(32).fill(255)],
    ['全灰', new Array(32).fill(128)],
    ['格数不对', luma(encodeMarker(1, 1)).slice(1)],
    ['读不出数', new Array(32).fill(Number.NaN)],
  ])('%s 的画面没有标记', (_, cells) => {
    expect(readMarker(cells)).toBeNull()
  })
})
