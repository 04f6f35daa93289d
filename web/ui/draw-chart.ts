import { type EChartsCoreOption, init } from 'echarts/core'

/** Draws into a frame and keeps to its size; gives what takes the chart away again, as an effect wants it. */
export function drawChart(frame: HTMLElement, option: EChartsCoreOption): () => void {
  const chart = init(frame, null, { renderer: 'svg' })
  chart.setOption(option)
  const fit = new ResizeObserver(() => chart.resize())
  fit.observe(frame)
  return () => {
    fit.disconnect()
    chart.dispose()
  }
}
