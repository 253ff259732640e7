import { fileURLToPath } from 'node:url'

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The scripts of the benchmarks' pages. */
export const barePage = file('bare-page.ts')
export const cameraPage = file('camera-page.ts')
export const tilesPage = file('tiles-page.tsx')
