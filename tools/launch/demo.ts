import { join } from 'node:path'
import { planBridges, startBridgeProcess } from './bridges.ts'
import { buildIfStale } from './build.ts'
import { createChildren } from './children.ts'
import { type DeskProgram, openDeskProgram } from './desk-program.ts'
import { root } from './root.ts'

export interface Demo {
  readonly desk: DeskProgram
  readonly bridges: number
  end(): Promise<void>
}

/** Starts the demo world with its bridges in `data` on free ports, without a screen. */
export async function openDemo(data: string): Promise<Demo> {
  buildIfStale()
  const children = createChildren()
  const { file, bridges } = await planBridges(data, false)
  for (const bridge of bridges) startBridgeProcess(children, bridge, data, join(data, 'centre-key.pub'))
  try {
    const desk = await openDeskProgram([root, '--data', data, '--demo', '--bridges', file], data)
    const end = async () => {
      await desk.close().catch(() => {})
      await children.end()
    }
    return { desk, bridges: bridges.length, end }
  } catch (cause) {
    await children.end()
    throw cause
  }
}
