import type { Attachment } from '../../domain/attachment.ts'

/** What a window may hand over in one piece; larger files are chosen by their path. */
const MAX_BYTES = 8 * 1024 * 1024

/** Keeps bytes a window has (a pasted picture, a dropped file, a still). Words in Chinese where they are not kept. */
export async function keepBytes(
  bytes: Blob,
  name: string,
): Promise<{ ok: true; attachment: Attachment } | { ok: false; words: string }> {
  if (bytes.size === 0) return { ok: false, words: `${name}：文件是空的，没有收下` }
  if (bytes.size > MAX_BYTES) {
    return { ok: false, words: `${name}：超过 8 MB 的文件请用“选择文件”附上` }
  }
  try {
    const base64 = await base64Of(bytes)
    const answer = await window.desk.shell({
      type: 'keep',
      name: name.slice(-200),
      media: bytes.type.slice(0, 100),
      base64,
    })
    return answer.ok ? answer : { ok: false, words: `${name}：${answer.words}` }
  } catch {
    return { ok: false, words: `${name}：本机没有收下，请再试一次` }
  }
}

function base64Of(bytes: Blob): Promise<string> {
  return new Promise((resolve, refuse) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = String(reader.result)
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => refuse(reader.error)
    reader.readAsDataURL(bytes)
  })
}
