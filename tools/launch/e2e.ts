import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { resolveElectron } from '../electron-binary.mjs'
import { buildIfStale } from './build.ts'
import { root } from './root.ts'

/** `npm run e2e -- <name>`: one journey file of test/e2e alone (all without a name). */
buildIfStale()
const isJourney = (arg: string) => existsSync(join(root, 'test', 'e2e', `${arg}.spec.ts`))
const names = process.argv.slice(2).map((arg) => (isJourney(arg) ? `${arg}.spec.ts` : arg))
const result = spawnSync(`${root}/node_modules/.bin/playwright`, ['test', '-c', 'test/e2e', ...names], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...resolveElectron().env },
})
process.exit(result.status ?? 1)
