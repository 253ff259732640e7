import { explain } from './explain.mjs'
import { SetupRefusal } from './refusal.ts'
import { logFile, note, say } from './say.ts'
import type { Step } from './step.ts'

/** Does the steps that are not done yet, one after another. A step that fails says what will be missing. */
export async function runSteps(steps: Step[]): Promise<void> {
  for (const step of steps) {
    if (step.done()) continue
    say(`准备：${step.name}……`)
    try {
      await step.run()
      say(`完成：${step.name}。`)
    } catch (error) {
      say(`跳过：${step.name}。${sentence(error)}${step.without}`)
    }
  }
}

function sentence(error: unknown): string {
  if (error instanceof SetupRefusal) return error.message
  const words = error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error)
  const isNoted = note(error instanceof Error ? (error.stack ?? words) : words)
  const details = isNoted ? `详情见 ${logFile()}` : `日志也写不进去，原话是：${words.trim().slice(0, 200)}`
  return explain(words) ?? `出了意外，${details}。`
}
