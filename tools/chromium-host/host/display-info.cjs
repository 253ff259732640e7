'use strict'

/** Protocol `ScreenInfo` -> Electron `Display`, with the host's own `primary` beside it. */
function toDisplay(info) {
  const bounds = { x: info.left, y: info.top, width: info.width, height: info.height }
  const workArea = { x: info.availLeft, y: info.availTop, width: info.availWidth, height: info.availHeight }
  return {
    primary: info.isPrimary,
    display: {
      id: Number(info.id),
      label: info.label,
      bounds,
      workArea,
      size: { width: bounds.width, height: bounds.height },
      workAreaSize: { width: workArea.width, height: workArea.height },
      scaleFactor: info.devicePixelRatio,
      rotation: info.orientation.angle,
      internal: info.isInternal,
      colorDepth: info.colorDepth,
      touchSupport: 'unknown',
      detected: true,
    },
  }
}

/** ZHT_HOST_DISPLAYS=1920x1080+0+0,1920x1080+1920+0 pretends several displays on one X screen. */
function pretendedScreens(text) {
  return text.split(',').map((part, index) => {
    const [, width, height, left, top] = /(\d+)x(\d+)\+(\d+)\+(\d+)/.exec(part).map(Number)
    return {
      left,
      top,
      width,
      height,
      availLeft: left,
      availTop: top,
      availWidth: width,
      availHeight: height,
      devicePixelRatio: 1,
      isPrimary: index === 0,
      isInternal: false,
      label: `display-${index}`,
      id: String(index + 1),
      orientation: { angle: 0 },
      colorDepth: 24,
    }
  })
}

const METRICS = ['bounds', 'workArea', 'scaleFactor', 'rotation']

/** The names of the metrics that differ between two states of one display. */
function changedMetrics(before, after) {
  return METRICS.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

module.exports = { changedMetrics, pretendedScreens, toDisplay }
