import { rmSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { downloadWorker } from './download-worker.ts'
import { failedBefore, forgetFailure, noteFailure } from './failed-before.ts'
import { projectRoot } from './project-root.ts'
import { SetupRefusal } from './refusal.ts'
import { runProgram } from './run-program.ts'
import { note, say } from './say.ts'
import { cachedWorker, mediasoupFolder, mediasoupVersion, runs, workerBinary } from './worker-binary.ts'

/** Gets the media worker: the official build when it can be fetched, else built here from its source. */
export const mediaWorker = {
  name: '视频媒体组件',
  without: '除视频画面外，一切照常可用。',
  done: () => workerBinary() !== null || failedBefore(what()),
  run: async () => {
    const target = cachedWorker()
    const fresh = `${target}.new`
    await mkdir(dirname(target), { recursive: true })
    try {
      await get(fresh)
      if (!runs(fresh)) throw new SetupRefusal('得到的媒体组件在本机不能运行。')
      await rename(fresh, target)
      forgetFailure(what())
    } catch (error) {
      noteFailure(what())
      throw error
    } finally {
      rmSync(fresh, { force: true })
    }
  },
}

async function get(target: string): Promise<void> {
  try {
    await downloadWorker(target)
    if (runs(target)) return
    note('the official worker does not run here')
  } catch (error) {
    note(`official worker: ${error}`)
  }
  say('没有取到现成的媒体组件，改为从源代码编译，约需五分钟，只做一次……')
  const script = join(projectRoot, 'tools/worker/build.sh')
  await runProgram('bash', [script, mediasoupFolder, target], { tell: '编译', patience: '仍在准备媒体组件' })
}

function what(): string {
  return `worker-${mediasoupVersion()}`
}
