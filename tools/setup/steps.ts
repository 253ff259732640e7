import { demoPictures } from './demo-pictures.ts'
import { electron } from './electron.ts'
import { mediaWorker } from './media-worker.ts'
import type { Step } from './step.ts'
import { systemPackages, testPackages } from './system-packages.ts'

// Electron comes first: where it is, Chromium is not needed.
const all: Step[] = [electron, systemPackages, mediaWorker, demoPictures]

const stepsByCommand: Record<string, Step[]> = {
  // Kills and restarts the ledger and the engine only: no window, no video.
  fault: [],
  test: [...all.slice(0, 2), testPackages, ...all.slice(2)],
}

/** What must be ready before a command of `npm run`. */
export function stepsOf(command: string): Step[] {
  return stepsByCommand[command] ?? all
}
