import { classNames } from './class-names.ts'
import styles from './LevelMark.module.css'

export type Level = 1 | 2 | 3 | 4
const shapes = {
  1: { d: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z', numeral: '一', y: 16, size: 12 },
  2: { d: 'M12 0l12 12-12 12L0 12z', numeral: '二', y: 16, size: 11 },
  3: { d: 'M12 1l12 21.5H0z', numeral: '三', y: 19.4, size: 10 },
  4: { d: 'M12 .5a11.5 11.5 0 110 23a11.5 11.5 0 010-23z', numeral: '四', y: 16, size: 11.5 },
} as const

/** Level as colour, shape and word, always the three. Null is 未定级. */
export function LevelMark({
  level,
  word,
  size = 16,
  strong = false,
}: {
  level: Level | null
  word: string
  size?: number
  strong?: boolean
}) {
  const shape = level === null ? null : shapes[level]
  return (
    <span className={classNames(styles.mark, styles[`level${level ?? 0}`], strong && styles.strong)}>
      <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        {shape === null ? (
          <rect x="2" y="2" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="2" />
        ) : (
          <>
            <path d={shape.d} fill="currentColor" />
            <text className={styles.numeral} x="12" y={shape.y} fontSize={shape.size}>
              {shape.numeral}
            </text>
          </>
        )}
      </svg>
      {word}
    </span>
  )
}
