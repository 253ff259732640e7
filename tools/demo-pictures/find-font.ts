import { execFileSync } from 'node:child_process'

/** The file of a font that has simplified Chinese, or null when this machine has none. */
export function findFont(): string | null {
  const files = listed().sort((left, right) => preference(right) - preference(left))
  return files[0] ?? null
}

function listed(): string[] {
  try {
    const said = execFileSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' })
    return said
      .split('\n')
      .map((line) => line.replace(/:\s*$/, ''))
      .filter((file) => /\.(ttc|ttf|otf)$/i.test(file) && !file.includes("'"))
  } catch {
    return []
  }
}

function preference(file: string): number {
  return (file.includes('Sans') ? 2 : 0) + (file.includes('Regular') ? 1 : 0)
}
