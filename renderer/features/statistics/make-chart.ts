import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { CspPainter } from './csp-painter.ts'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent])
use((registers) => registers.registerPainter('svg', CspPainter))

/** A chart in this element, drawn as SVG. The caller disposes of it. */
export function makeChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'svg' })
}
