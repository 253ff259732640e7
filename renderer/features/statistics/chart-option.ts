import type { EChartsCoreOption } from 'echarts/core'
import type { Figure, Tone } from './figure.ts'

/** Colours of the window's tokens, as they are computed for the chart's element. */
export interface Palette {
  readonly tones: Record<Tone, string>
  readonly text: string
  readonly quiet: string
  readonly line: string
  readonly ground: string
  readonly font: string
}

/** Bars of a figure as ECharts takes them: grey parts, Chinese names, a tooltip drawn as text (no HTML, no style). */
export function chartOption(figure: Figure, palette: Palette): EChartsCoreOption {
  const { rows, bars, columns, stacked, lying } = figure
  const names = {
    type: 'category',
    data: rows.map((row) => String(row[0] ?? '')),
    // The first row stands at the top.
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.text, fontSize: 12, hideOverlap: true },
  }
  // A single bar says its figure itself.
  const said = bars.length === 1 && lying
  const values = {
    type: 'value',
    minInterval: 1,
    show: !said,
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.quiet, fontSize: 12 },
  }
  return {
    animation: false,
    textStyle: { fontFamily: palette.font, color: palette.text },
    grid: { left: 8, right: 24, top: bars.length > 1 ? 36 : 12, bottom: 8, outerBoundsMode: 'same' },
    ...(bars.length > 1
      ? {
          legend: {
            top: 4,
            right: 12,
            itemWidth: 12,
            itemHeight: 12,
            itemGap: 18,
            selectedMode: false,
            textStyle: { color: palette.text, fontSize: 12 },
          },
        }
      : {}),
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      axisPointer: { type: 'shadow' },
      confine: true,
      backgroundColor: palette.ground,
      borderColor: palette.line,
      borderWidth: 1,
      textStyle: { color: palette.text, fontSize: 12 },
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: bars.map(({ column, tone }) => ({
      type: 'bar',
      name: columns[column] ?? '',
      data: rows.map((row) => row[column] ?? 0),
      itemStyle: { color: palette.tones[tone] },
      barMaxWidth: 18,
      ...(stacked ? { stack: 'all' } : {}),
      ...(said ? { label: { show: true, position: 'right', color: palette.text, fontSize: 12 } } : {}),
    })),
  }
}
