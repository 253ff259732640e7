import { refuse } from './outcome.ts'
import type { OnTrouble } from './trouble.ts'

/** A camera sent twice over one transport with the same stream numbers. */
const REPEATED = /already exists in RTP listener/

/** A refusal for an error out of mediasoup: nonsense in the request, something closed meanwhile, or our own fault. */
export function whatWentWrong(error: unknown, onTrouble: OnTrouble): ReturnType<typeof refuse> {
  if (error instanceof TypeError || REPEATED.test(String(error))) {
    return refuse('shape', '媒体参数无法识别，请升级本席位的软件')
  }
  if (isNamed(error, 'UnsupportedError'))
    return refuse('no-media', '本机不支持这路画面的编码，请换一台席位观看')
  if (isNamed(error, 'InvalidStateError', 'NotFoundError', 'WorkerClosedError')) {
    return refuse('gone', '媒体通道已关闭，请重新建立')
  }
  onTrouble('视频桥处理请求时出错', error)
  return refuse('internal', '视频桥内部出错，请重试；仍不行请联系管理员查看日志')
}

function isNamed(error: unknown, ...names: string[]): boolean {
  return error instanceof Error && names.includes(error.name)
}
