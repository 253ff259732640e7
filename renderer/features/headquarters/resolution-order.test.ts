import { describe, expect, it } from 'vitest'
import { orderOfResolution, recipientsOf } from './resolution-order.ts'

const streets = [{ code: '440105015', name: '琶洲街道' }]
const meeting = { key: 'meeting/1', incident: 'incident/1', title: '首次会议' }
const resolution = { key: 'r1', text: '切断 B 区外电', unit: '区供电局、琶洲街道', due: 9, orders: [] }

describe('议定事项成为指令', () => {
  it('街道按名字认，其余作为单位，同一个只写一次', () => {
    expect(recipientsOf('区供电局、琶洲街道 区供电局', streets).map(({ key }) => key)).toEqual([
      'unit:区供电局',
      'street:440105015',
    ])
  })
  it('一次提交两件：指令，和会议记下它成了哪条指令', () => {
    const [order, link] = orderOfResolution(meeting, resolution, streets) ?? []
    expect(order).toMatchObject({
      data: { text: '切断 B 区外电', deadlines: { completeBy: 9 }, needs: { complete: true } },
    })
    expect(link).toMatchObject({ stream: 'meeting/1', data: { resolution: 'r1', order: order?.stream } })
  })
  it('没写谁办就不下达', () => {
    expect(orderOfResolution(meeting, { ...resolution, unit: ' ' }, streets)).toBeNull()
  })
})
