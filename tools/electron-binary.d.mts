export function resolveElectron(): {
  kind: 'real' | 'chromium-host'
  command: string
  env: Record<string, string>
}
