import { delimiter, join } from 'node:path'
import { clipsFolder } from './cache-folder.ts'
import { projectRoot } from './project-root.ts'
import { workerBinary } from './worker-binary.ts'

/** The environment of a launched program: the project's own tools first, the media worker and the demo pictures. */
export function launchEnvironment(): NodeJS.ProcessEnv {
  const { MEDIASOUP_WORKER_BIN: _named, ...rest } = process.env
  const worker = workerBinary()
  return {
    ...rest,
    PATH: [join(projectRoot, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    ZHT_CLIPS: clipsFolder(),
    ...(worker === null ? {} : { MEDIASOUP_WORKER_BIN: worker }),
  }
}
