import { classNames } from './class-names.ts'
import styles from './Segmented.module.css'

export interface Segment<T extends string> {
  value: T
  label: string
  count?: number | undefined
}

/** One choice of a few, all in sight. Left and right move, as in a group of radio buttons. */
export function Segmented<T extends string>({
  label,
  segments,
  value,
  onChoose,
}: {
  label: string
  segments: readonly Segment<T>[]
  value: T
  onChoose: (value: T) => void
}) {
  const move = (by: number) => {
    const place = segments.findIndex((segment) => segment.value === value)
    const next = segments[(place + by + segments.length) % segments.length]
    if (next !== undefined) onChoose(next.value)
  }
  return (
    <div
      className={styles.group}
      role="radiogroup"
      aria-label={label}
      onKeyDown={(stroke) => {
        if (stroke.key !== 'ArrowLeft' && stroke.key !== 'ArrowRight') return
        stroke.preventDefault()
        stroke.stopPropagation()
        move(stroke.key === 'ArrowRight' ? 1 : -1)
      }}
    >
      {segments.map((segment) => (
        // biome-ignore lint/a11y/useSemanticElements: a drawn segment, not the browser's dot
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={segment.value === value}
          tabIndex={segment.value === value ? 0 : -1}
          className={classNames(styles.segment, segment.value === value && styles.on)}
          onClick={() => onChoose(segment.value)}
        >
          {segment.label}
          {segment.count !== undefined && ` ${segment.count}`}
        </button>
      ))}
    </div>
  )
}
