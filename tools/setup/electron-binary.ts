import { resolveElectron } from '../electron-binary.mjs'

/** The real Electron, or null when only its JavaScript is here. */
export function electronBinary(): string | null {
  try {
    const { kind, command } = resolveElectron()
    return kind === 'real' ? command : null
  } catch {
    return null
  }
}
