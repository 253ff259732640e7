import { existsSync } from 'node:fs'

// The first is Debian's binary itself: its wrapper script adds flags of its own.
const places = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

/** The system's Chromium, or null. */
export function chromiumBinary(): string | null {
  return places.find((place) => existsSync(place)) ?? null
}
