import type { Attachment } from '../../domain/attachment.ts'
import type { FileState } from '../../protocol/desk.ts'

const office = 'application/vnd.openxmlformats-officedocument.'
const mediaText: Readonly<Record<string, string>> = {
  'image/jpeg': '照片',
  'image/png': '图片',
  'image/gif': '动图',
  'image/webp': '图片',
  'image/heic': '照片',
  'application/pdf': 'PDF',
  'audio/mpeg': '录音',
  'audio/wav': '录音',
  'audio/mp4': '录音',
  'audio/amr': '录音',
  'audio/ogg': '录音',
  'video/mp4': '视频',
  'video/quicktime': '视频',
  [`${office}wordprocessingml.document`]: 'Word 文档',
  [`${office}spreadsheetml.sheet`]: 'Excel 表格',
  'application/zip': '压缩包',
  'text/plain': '文本',
}
const mediaByEnding: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  docx: `${office}wordprocessingml.document`,
  xlsx: `${office}spreadsheetml.sheet`,
  zip: 'application/zip',
  txt: 'text/plain',
}

/** `照片`, `PDF`; what is not known is 文件. */
export function mediaWords(media: string): string {
  return mediaText[media] ?? '文件'
}

/** `3.2 MB`, `640 KB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Said where a file is not what its name says; null where it is, or where the name says nothing. */
export function disguiseWords({ name, media }: Attachment): string | null {
  const ending = name.match(/\.([A-Za-z0-9]{1,5})$/)?.[1]?.toLowerCase()
  const claimed = ending === undefined ? undefined : mediaByEnding[ending]
  if (claimed === undefined || claimed === media) return null
  return `名称像${mediaWords(claimed)}，内容是${mediaWords(media)}`
}

/** How a file stands, as a chip says it. */
export function fileWords(state: FileState | undefined): string {
  if (state === undefined) return '正在查看'
  const share = state.progress === null ? null : `${Math.floor(state.progress * 100)}%`
  if (!state.here) return share === null ? '附件未到' : `正在取 ${share}`
  if (state.sent) return '在本机'
  return share === null ? '在本机，待发送' : `在本机，发送 ${share}`
}
