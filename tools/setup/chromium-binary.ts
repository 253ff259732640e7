import { createRequire } from 'node:module'

const { findChromium } = createRequire(import.meta.url)('../chromium-host/host/chromium-binary.cjs') as {
  findChromium(): string
}

/** The Chromium that the desk would run on, or null. */
export function chromiumBinary(): string | null {
  try {
    return findChromium()
  } catch {
    return null
  }
}
