import type { Attachment } from '../attachment.ts'
import type { Figures } from './numbers.ts'

const HOUSES = ['collapsedHomes', 'badHomes', 'slightHomes', 'collapsedHomeRooms', 'badHomeRooms']
const PHOTOS = 3

/**
 * What should go with a 灾情快报 and is not attached yet: the register of the dead and missing, that of damaged homes, and three
 * photographs once a response was started (自然灾害情况统计调查制度的省级实施规则; read in a provincial text). A reminder, it blocks nothing.
 */
export function missingFiles(
  table: Figures,
  attachments: readonly Pick<Attachment, 'name' | 'media'>[],
  isResponding: boolean,
): string[] {
  const has = (words: RegExp) => attachments.some(({ name }) => words.test(name))
  const some = (...keys: string[]) => keys.some((key) => (table[key] ?? 0) > 0)
  const photos = attachments.filter(({ media }) => media.startsWith('image/')).length
  const missing: string[] = []
  if (some('dead', 'missing') && !has(/死亡|失踪/u)) missing.push('因灾死亡失踪人口台账')
  if (some(...HOUSES) && !has(/倒损|住房/u)) missing.push('倒损住房户台账')
  if (isResponding && photos < PHOTOS) missing.push(`现场照片 ${PHOTOS} 张（现有 ${photos} 张）`)
  return missing
}
