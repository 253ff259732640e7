import { join } from 'node:path'
import { answers } from './answers.ts'
import { electronBinary } from './electron-binary.ts'
import { failedBefore, forgetFailure, noteFailure } from './failed-before.ts'
import { projectRoot } from './project-root.ts'
import { SetupRefusal } from './refusal.ts'
import { runProgram } from './run-program.ts'

const WHAT = 'electron-download'

/** Fetches Electron's binary when its source answers; else the desk runs on the system's Chromium. */
export const electron = {
  name: '桌面程序 Electron',
  without: '桌面程序改用系统的 Chromium 运行，一天后再试下载。',
  done: () => electronBinary() !== null || failedBefore(WHAT),
  run: async () => {
    try {
      await download()
      forgetFailure(WHAT)
    } catch (error) {
      noteFailure(WHAT)
      throw error
    }
  },
}

async function download(): Promise<void> {
  const source = process.env.ELECTRON_MIRROR || 'https://github.com'
  if (!(await answers(source))) throw new SetupRefusal('连不上下载网站；内网可用 ELECTRON_MIRROR 指定镜像。')
  const script = join(projectRoot, 'node_modules/electron/install.js')
  await runProgram(process.execPath, [script], { patience: '仍在下载 Electron', limit: 10 * 60_000 })
  if (electronBinary() === null) throw new SetupRefusal('下载结束了，却没有得到可用的程序。')
}
