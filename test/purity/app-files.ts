import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const code = /\.(ts|tsx|mjs|cjs|js|css|html|md)$/

export interface AppFile {
  readonly path: string
  readonly text: string
}

/** Source files below `folders` of the project, dependencies and built files left out. */
export function appFiles(...folders: string[]): AppFile[] {
  return folders
    .flatMap((folder) => below(join(root, folder)))
    .map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }))
}

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^(node_modules|out|dist|\.)/.test(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return below(path)
    return code.test(entry.name) ? [path] : []
  })
}

/** The text without comments and without what stands between quotes. */
export function codeOnly(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")
}
