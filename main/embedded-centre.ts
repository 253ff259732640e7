import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { CentreOrder } from '../protocol/centre-process.ts'
import { type EmbeddedCentre, keepCentre } from './keep-centre.ts'

/** The centre of a desk that works alone, in a process of its own. */
export function startEmbeddedCentre(
  order: Omit<CentreOrder, 'port'>,
  onTrouble: (words: string) => void,
): EmbeddedCentre {
  const file = fileURLToPath(new URL('./centre.js', import.meta.url))
  const fork = (whole: CentreOrder) => {
    const child = utilityProcess.fork(file, [], { serviceName: 'zhihuitai-centre' })
    child.postMessage(whole)
    return {
      onWord: (hear: (word: unknown) => void) => void child.on('message', hear),
      onExit: (hear: () => void) => void child.on('exit', hear),
      kill: () => void child.kill(),
    }
  }
  return keepCentre(order, fork, onTrouble)
}
