/** A media type told from the bytes, or why such a file is never taken. */
export type Sniffed =
  | { readonly ok: true; readonly media: string }
  | { readonly ok: false; readonly words: string }

/** What is looked at: the first bytes, and the last ones where a ZIP lists its members. */
export const HEAD_BYTES = 64 * 1024
export const TAIL_BYTES = 64 * 1024

const PROGRAM = '这是可执行程序或脚本，为安全不收；请发它的说明、截图或压缩前的资料'
const starts = (head: Buffer, text: string, at = 0) => head.toString('latin1', at, at + text.length) === text

/** Signatures at fixed places. */
const signatures: readonly (readonly [media: string, matches: (head: Buffer) => boolean])[] = [
  ['image/jpeg', (head) => starts(head, '\xff\xd8\xff')],
  ['image/png', (head) => starts(head, '\x89PNG\r\n\x1a\n')],
  ['image/gif', (head) => starts(head, 'GIF87a') || starts(head, 'GIF89a')],
  ['image/webp', (head) => starts(head, 'RIFF') && starts(head, 'WEBP', 8)],
  [
    'image/heic',
    (head) => starts(head, 'ftyp', 4) && /^(heic|heix|mif1|heim)/.test(head.toString('latin1', 8, 12)),
  ],
  ['application/pdf', (head) => head.subarray(0, 1024).includes('%PDF-')],
  ['audio/wav', (head) => starts(head, 'RIFF') && starts(head, 'WAVE', 8)],
  ['audio/mp4', (head) => starts(head, 'ftypM4A', 4) || starts(head, 'ftypM4B', 4)],
  ['video/quicktime', (head) => starts(head, 'ftypqt', 4)],
  ['video/mp4', (head) => starts(head, 'ftyp', 4)],
  ['audio/amr', (head) => starts(head, '#!AMR')],
  ['audio/ogg', (head) => starts(head, 'OggS')],
  ['audio/mpeg', (head) => starts(head, 'ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)],
  // Old Office files; they may carry macros, so they are kept but never opened from here.
  ['application/x-ole-storage', (head) => starts(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
]

const programs: readonly ((head: Buffer) => boolean)[] = [
  (head) => starts(head, 'MZ'),
  (head) => starts(head, '\x7fELF'),
  (head) =>
    /^(\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe)/.test(head.toString('latin1', 0, 4)),
  // A shebang; AMR recordings of phones begin alike.
  (head) => starts(head, '#!') && !starts(head, '#!AMR'),
  // A Windows shortcut.
  (head) => starts(head, 'L\0\0\0\x01\x14\x02\0'),
]
const scriptName =
  /\.(bat|cmd|com|exe|scr|pif|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|reg|jar|apk|sh|lnk|desktop)$/i

/** Media type of a file by its bytes; its name only says what is refused, never what it is. */
export function mediaOf(head: Buffer, tail: Buffer, name: string): Sniffed {
  if (programs.some((matches) => matches(head)) || scriptName.test(name)) return { ok: false, words: PROGRAM }
  const found = signatures.find(([, matches]) => matches(head))
  if (found !== undefined) return { ok: true, media: found[0] }
  if (starts(head, 'PK\x03\x04')) return zipMedia(head, tail)
  return { ok: true, media: isText(head) ? 'text/plain' : 'application/octet-stream' }
}

/** Office files and programs are ZIPs; the list of members, at the end, says which. */
function zipMedia(head: Buffer, tail: Buffer): Sniffed {
  const members = head.toString('latin1') + tail.toString('latin1')
  if (members.includes('META-INF/MANIFEST.MF') || members.includes('AndroidManifest.xml')) {
    return { ok: false, words: PROGRAM }
  }
  const office = 'application/vnd.openxmlformats-officedocument.'
  if (members.includes('vbaProject.bin')) return { ok: true, media: 'application/zip' }
  if (members.includes('word/document.xml')) {
    return { ok: true, media: `${office}wordprocessingml.document` }
  }
  if (members.includes('xl/workbook.xml')) return { ok: true, media: `${office}spreadsheetml.sheet` }
  return { ok: true, media: 'application/zip' }
}

/** Without control characters but tab and line ends: UTF-8 or GB 18030, both are read by every editor here. */
function isText(head: Buffer): boolean {
  return head.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c,
  )
}
