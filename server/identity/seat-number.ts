const STEMS = '甲乙丙丁戊己庚辛壬癸'
const PER_STEM = 99

/** Speakable seat number of the n-th seat ever enrolled (from 1): 甲-01 … 甲-99, 乙-01 …, after 癸-99 甲-100 …. */
export function seatNumber(ordinal: number): string {
  const stem = Math.floor((ordinal - 1) / PER_STEM)
  const round = Math.floor(stem / STEMS.length)
  const number = ((ordinal - 1) % PER_STEM) + 1 + round * PER_STEM
  return `${STEMS[stem % STEMS.length]}-${String(number).padStart(2, '0')}`
}
