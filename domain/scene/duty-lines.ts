import type { LinesOf } from '../automatic/automatic.ts'
import type { SceneFact } from './scene.ts'

/** Lines of the duty log a wall makes: its switches, those of an hour as one, its saved scenes and its locks. */
export const sceneLines: LinesOf<SceneFact> = {
  'scene.assigned': ({ display, tile, feed }) => switched(`屏 ${display} 窗 ${tile} 切到 ${feed}`),
  'scene.swapped': ({ display, a, b }) => switched(`屏 ${display} 窗 ${a} 与窗 ${b} 对调`),
  'scene.cleared': ({ display, tile }) => switched(`屏 ${display} 窗 ${tile} 清空`),
  'scene.arranged': ({ display, layout }) => switched(`屏 ${display} 改为 ${layout} 分屏`),
  'scene.applied': ({ display, name }) => ({
    kind: 'switch',
    text: `大屏上场景：屏 ${display}「${name}」`,
    together: { sort: 'applied', what: '大屏上场景', whom: `屏 ${display}「${name}」` },
  }),
  'scene.locked': ({ display, tile, why }) => ({
    kind: 'switch',
    text: `大屏锁定：屏 ${display} 窗 ${tile}${why === '' ? '' : `，${why}`}`,
  }),
  'scene.unlocked': ({ display, tile }) => ({
    kind: 'switch',
    text: `大屏解锁：屏 ${display} 窗 ${tile}`,
  }),
}

function switched(whom: string) {
  return {
    kind: 'switch' as const,
    text: `大屏切换：${whom}`,
    together: { sort: 'switched', what: '大屏切换', whom },
  }
}
