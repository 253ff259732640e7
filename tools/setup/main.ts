import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { forward } from './forward.mjs'
import { launchEnvironment } from './launch-environment.ts'
import { projectRoot } from './project-root.ts'
import { runSteps } from './run-steps.ts'
import { say } from './say.ts'
import { stepsOf } from './steps.ts'
import { RUN_MARK, sweep } from './sweep.ts'
import { tellWhatIsMissing } from './tell-what-is-missing.ts'

const [command = 'start', ...args] = process.argv.slice(2)

process.exit(await main())

async function main(): Promise<number> {
  const steps = stepsOf(command)
  await runSteps(steps)
  if (steps.length > 0) tellWhatIsMissing()
  const launcher = join(projectRoot, 'tools/launch', `${command}.ts`)
  if (!existsSync(launcher)) {
    say(`缺少启动程序 tools/launch/${command}.ts：请取得完整的代码后再试。`)
    return 1
  }
  const mark = `${command}-${process.pid}/`
  const env = { ...launchEnvironment(), [RUN_MARK]: mark }
  const code = await forward(
    spawn(process.execPath, [launcher, ...args], { cwd: projectRoot, env, stdio: 'inherit' }),
  )
  sweep(mark)
  return code
}
