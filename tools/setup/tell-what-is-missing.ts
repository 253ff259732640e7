import { chromiumBinary } from './chromium-binary.ts'
import { electronBinary } from './electron-binary.ts'
import { say } from './say.ts'
import { workerBinary } from './worker-binary.ts'

/** Says at every start what this machine still cannot do: a failed step is not tried, and not told, each time. */
export function tellWhatIsMissing(): void {
  const named = process.env.MEDIASOUP_WORKER_BIN
  const worker = workerBinary()
  if (named && named !== worker)
    say(`MEDIASOUP_WORKER_BIN 指向的程序不能运行：${named}，请改正或去掉这个变量。`)
  if (worker === null) say('没有媒体组件：视频画面不可用，其余照常。')
  if (electronBinary() === null && chromiumBinary() === null) {
    say('没有 Electron 也没有 Chromium：桌面窗口打不开，请先安装其中之一。')
  }
}
