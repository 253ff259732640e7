import { spawnSync } from 'node:child_process'
import { findFont } from '../demo-pictures/find-font.ts'
import { chromiumBinary } from './chromium-binary.ts'
import { electronBinary } from './electron-binary.ts'
import { failedBefore, forgetFailure, noteFailure } from './failed-before.ts'
import { SetupRefusal } from './refusal.ts'
import { runProgram } from './run-program.ts'

const needs = [
  { name: 'ffmpeg', isHere: () => has('ffmpeg', '-version') },
  { name: 'fonts-noto-cjk', isHere: () => findFont() !== null },
  { name: 'chromium', isHere: () => electronBinary() !== null || chromiumBinary() !== null },
]

/** Debian's or Ubuntu's packages that are missing: pictures, Chinese type, and Chromium where Electron is not. */
export const systemPackages = {
  name: '系统软件',
  without: '缺的部分暂不可用，其余照常。',
  done: () => missing().length === 0 || failedBefore(what()),
  run: async () => {
    try {
      await install(missing())
      forgetFailure(what())
    } catch (error) {
      noteFailure(what())
      throw error
    }
  },
}

async function install(packages: string[]): Promise<void> {
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

function missing(): string[] {
  return needs.filter((need) => !need.isHere()).map((need) => need.name)
}

function what(): string {
  return ['apt', ...missing()].join('-')
}

function has(program: string, argument: string): boolean {
  return spawnSync(program, [argument], { stdio: 'ignore' }).status === 0
}
