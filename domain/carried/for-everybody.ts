import type { CarriedItem } from './carried.ts'

/**
 * An item as it may stand where every district seat reads it (a handover sheet). Of what belongs to a 限知 incident with a
 * 知悉范围 it says only that there is something: whoever may know hands it over by word of mouth.
 */
export function forEverybody({ kept, ...item }: CarriedItem): CarriedItem {
  if (kept !== true) return item
  return {
    key: item.key,
    group: item.group,
    title: '限知事项',
    text: '由知悉范围内的人当面交接，不写在表上',
    source: null,
    owner: null,
    since: null,
    due: null,
    level: null,
  }
}
