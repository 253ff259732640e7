import { describe, expect, test } from 'vitest'
import { importanceOf } from './importance.ts'

describe('待发送的先后（架构第 6 条）：SOS > 签收 > 指令 > 日志 > 照片 > 录像', () => {
  test('重要的排在前面', () => {
    const types = ['video.add', 'log.write', 'sos.raise', 'photo.add', 'order.issue', 'order.acknowledge']
    const sorted = types.toSorted((a, b) => importanceOf(a) - importanceOf(b))
    expect(sorted).toEqual([
      'sos.raise',
      'order.acknowledge',
      'order.issue',
      'log.write',
      'photo.add',
      'video.add',
    ])
  })

  test('任何种类的签收都按签收算', () => {
    expect(importanceOf('warning.acknowledge')).toBe(importanceOf('order.acknowledge'))
  })

  test('不认识的种类排在日志之后、照片之前', () => {
    expect(importanceOf('log.write')).toBeLessThan(importanceOf('resource.request'))
    expect(importanceOf('resource.request')).toBeLessThan(importanceOf('photo.add'))
  })
})
