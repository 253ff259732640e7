export type BlobTrouble = 'empty' | 'too-large' | 'disk-full' | 'unreadable' | 'gone' | 'disk'

const words: Record<BlobTrouble, string> = {
  empty: '文件是空的，没有收下；请核对是不是选错了文件',
  'too-large': '文件超过 200 MB，没有收下；请先压缩或剪短再附上',
  'disk-full': '磁盘空间不够，没有收下；请清理磁盘后再附上',
  unreadable: '没有权限读这个文件，请换一个位置或找技术保障',
  gone: '文件已经不在原处，请核对后再附上',
  disk: '文件读写失败，没有收下；请检查磁盘或 U 盘后再试',
}

/** Why bytes were not kept; the message is for people. */
export class BlobFault extends Error {
  readonly code: BlobTrouble

  constructor(code: BlobTrouble, cause?: unknown) {
    super(words[code], { cause })
    this.code = code
  }
}

/** The same for whatever a file call throws. */
export function blobFaultOf(cause: unknown): BlobFault {
  if (cause instanceof BlobFault) return cause
  switch ((cause as NodeJS.ErrnoException | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new BlobFault('disk-full', cause)
    case 'EACCES':
    case 'EPERM':
      return new BlobFault('unreadable', cause)
    case 'ENOENT':
    case 'ENOTDIR':
      return new BlobFault('gone', cause)
    default:
      return new BlobFault('disk', cause)
  }
}
