const office = 'application/vnd.openxmlformats-officedocument.'
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
  [`${office}wordprocessingml.document`]: 'docx',
  [`${office}spreadsheetml.sheet`]: 'xlsx',
  'text/plain': 'txt',
}

/** Ending under which a program of this machine may open such a file; null for what is only ever saved. */
export function endingOf(media: string): string | null {
  return endings[media] ?? null
}
