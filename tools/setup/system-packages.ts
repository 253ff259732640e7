import { spawnSync } from 'node:child_process'
import { findFont } from '../demo-pictures/find-font.ts'
import { chromiumBinary } from './chromium-binary.ts'
import { electronBinary } from './electron-binary.ts'
import { failedBefore, forgetFailure, noteFailure } from './failed-before.ts'
import { SetupRefusal } from './refusal.ts'
import { runProgram } from './run-program.ts'
import type { Step } from './step.ts'

interface Need {
  readonly packages: readonly string[]
  isHere(): boolean
}

const RTSP_SERVER = [
  'python3-gi',
  'gir1.2-gst-rtsp-server-1.0',
  'gstreamer1.0-plugins-good',
  'gstreamer1.0-plugins-bad',
  'gstreamer1.0-plugins-ugly',
]

/** Pictures, Chinese type, and Chromium where Electron is not. */
export const systemPackages = packagesStep('系统软件', '缺的部分暂不可用，其余照常。', [
  { packages: ['ffmpeg'], isHere: () => has('ffmpeg', '-version') },
  { packages: ['fonts-noto-cjk'], isHere: () => findFont() !== null },
  { packages: ['chromium'], isHere: () => electronBinary() !== null || chromiumBinary() !== null },
])

/** What only the tests need: a browser of their own, a real RTSP camera, and a reader of the PDFs they made. */
export const testPackages = packagesStep('测试用的软件', '用到它们的测试会跳过。', [
  { packages: ['chromium'], isHere: () => chromiumBinary() !== null },
  { packages: RTSP_SERVER, isHere: canServeRtsp },
  { packages: ['poppler-utils'], isHere: () => has('pdftotext', '-v') },
])

/** Installs those of Debian's or Ubuntu's packages that are missing. */
function packagesStep(name: string, without: string, needs: readonly Need[]): Step {
  const missing = () => needs.filter((need) => !need.isHere()).flatMap((need) => need.packages)
  const what = () => ['apt', ...missing()].join('-')
  return {
    name,
    without,
    done: () => missing().length === 0 || failedBefore(what()),
    run: async () => {
      try {
        await install(missing(), missing)
        forgetFailure(what())
      } catch (error) {
        noteFailure(what())
        throw error
      }
    },
  }
}

async function install(packages: string[], missing: () => string[]): Promise<void> {
  const order = `apt-get install -y ${packages.join(' ')}`
  if (!has('apt-get', '--version')) {
    throw new SetupRefusal(
      `本机缺少 ${packages.join('、')}，又不是 Debian 或 Ubuntu：请用系统自己的办法安装。`,
    )
  }
  if (process.getuid?.() !== 0) throw new SetupRefusal(`没有安装权限：请管理员执行 sudo ${order}。`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const patience = '仍在安装系统软件'
  await runProgram('apt-get', ['update', '-qq'], { env, patience })
  await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, patience })
  const left = missing()
  if (left.length > 0) throw new SetupRefusal(`装过之后仍缺 ${left.join('、')}。`)
}

function canServeRtsp(): boolean {
  const imports =
    "import gi; gi.require_version('GstRtspServer', '1.0'); from gi.repository import GstRtspServer"
  return has('/usr/bin/python3', '-c', imports)
}

function has(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
