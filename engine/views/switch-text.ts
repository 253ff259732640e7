import { unreachable } from '../../domain/model.ts'
import type { SceneFact } from '../../domain/scene/scene.ts'

/** A switch of the wall in one line of Chinese; feeds by their id, names belong to the catalogue. */
export function switchText(fact: SceneFact): string {
  switch (fact.type) {
    case 'scene.opened':
      return '沿用前一天的布局'
    case 'scene.assigned':
      return `屏 ${fact.data.display} 窗 ${fact.data.tile} 切到 ${fact.data.feed}`
    case 'scene.swapped':
      return `屏 ${fact.data.display} 窗 ${fact.data.a} 与窗 ${fact.data.b} 对调`
    case 'scene.cleared':
      return `屏 ${fact.data.display} 窗 ${fact.data.tile} 清空`
    case 'scene.arranged':
      return `屏 ${fact.data.display} 改为 ${fact.data.layout} 分屏`
    case 'scene.applied':
      return `屏 ${fact.data.display} 上场景「${fact.data.name}」`
    case 'scene.locked':
      return `屏 ${fact.data.display} 窗 ${fact.data.tile} 锁定：${fact.data.why}`
    case 'scene.unlocked':
      return `屏 ${fact.data.display} 窗 ${fact.data.tile} 解锁`
    default:
      return unreachable(fact)
  }
}
