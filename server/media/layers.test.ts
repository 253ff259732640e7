import { describe, expect, test } from 'vitest'
import { layersFor } from './layers.ts'

describe('按画面宽度选层', () => {
  test.each([
    [160, 0],
    [320, 0],
    [400, 0],
    [401, 1],
    [640, 1],
    [800, 1],
    [801, 2],
    [1920, 2],
    [8192, 2],
  ])('三层画面在 %i 像素宽的格子里用第 %i 层', (width, spatialLayer) => {
    expect(layersFor(width, 3)).toEqual({ spatialLayer, temporalLayer: 2 })
  })

  test.each([
    [320, 0],
    [640, 1],
    [1920, 1],
  ])('两层画面在 %i 像素宽的格子里用第 %i 层', (width, spatialLayer) => {
    expect(layersFor(width, 2).spatialLayer).toBe(spatialLayer)
  })

  test('只有一层就用这一层', () => {
    expect(layersFor(1920, 1).spatialLayer).toBe(0)
  })

  test('没人看的预热小格只要最少的帧', () => {
    expect(layersFor(16, 3)).toEqual({ spatialLayer: 0, temporalLayer: 0 })
    expect(layersFor(64, 3).temporalLayer).toBe(2)
  })
})
