import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { CspPainter } from './csp-painter.ts'

use([BarChart, GridComponent, LegendComponent, TooltipComponent])
// The library's declarations of its own painter do not fit its declaration of painters.
use((registers) => registers.registerPainter('svg', CspPainter as never))

/** A chart in this element, drawn as SVG. The caller disposes of it. */
export function makeChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'svg' })
}
