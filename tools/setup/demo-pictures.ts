import { fileFeeds, makePictures, missingPictures } from '../demo-pictures/make.ts'
import { clipsFolder } from './cache-folder.ts'
import { SetupRefusal } from './refusal.ts'
import { say } from './say.ts'

/** Draws the demo cameras' pictures once. */
export const demoPictures = {
  name: '演示画面',
  without: '演示摄像机没有画面，其余照常。',
  done: () => missingPictures(clipsFolder(), fileFeeds()).length === 0,
  run: async () => {
    try {
      await makePictures(clipsFolder(), fileFeeds(), (ready, all) => say(`绘制演示画面 ${ready}/${all}`))
    } catch (error) {
      const isMissing = error instanceof Error && error.message.includes('spawn ffmpeg ENOENT')
      throw isMissing ? new SetupRefusal('本机没有 ffmpeg：请先安装 ffmpeg。') : error
    }
  },
}
