import type { EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { chartOption, type Palette } from './chart-option.ts'
import type { Figure } from './figure.ts'
import styles from './StatisticsScreen.module.css'

/** Row and head of a lying chart, in px. */
const ROW = 30
const HEAD = 64
/** Without a legend and an axis. */
const BARE = 24
const STANDING = 260

/** A figure drawn as bars. The library is loaded at the first chart, so that starting up does not pay for it. */
export function FigureChart({ figure }: { figure: Figure }) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const latest = useRef(figure)
  latest.current = figure
  const words = JSON.stringify(figure)

  useEffect(() => {
    const element = place.current
    if (element === null) return
    let open = true
    const watch = new ResizeObserver(() => chart.current?.resize())
    void import('./make-chart.ts').then(({ makeChart }) => {
      if (!open) return
      chart.current = makeChart(element)
      chart.current.setOption(chartOption(latest.current, paletteOf(element)))
      watch.observe(element)
    })
    return () => {
      open = false
      watch.disconnect()
      chart.current?.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    const element = place.current
    if (element === null || words === '') return
    chart.current?.resize()
    chart.current?.setOption(chartOption(latest.current, paletteOf(element)), true)
  }, [words])

  const head = figure.bars.length > 1 ? HEAD : BARE
  const height = figure.lying ? head + ROW * figure.rows.length : STANDING
  return <div ref={place} className={styles.chart} style={{ height }} role="img" aria-label={figure.title} />
}

/** The tokens in force at this element: dark, bright and wall have their own. */
function paletteOf(element: HTMLElement): Palette {
  const computed = getComputedStyle(element)
  const token = (name: string) => computed.getPropertyValue(name).trim()
  return {
    tones: { strong: token('--key'), middle: token('--tx-3'), weak: token('--ln-3'), alarm: token('--l1') },
    text: token('--tx-2'),
    quiet: token('--tx-3'),
    line: token('--ln-1'),
    ground: token('--bg-2'),
    font: token('--font'),
  }
}
