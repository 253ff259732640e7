import { levelText } from '../../../domain/incident/incident.ts'
import type { Level } from '../../ui/LevelMark.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { text } from './text.ts'

const levels: readonly Level[] = [4, 3, 2, 1]

/** A level, or none yet. */
export function LevelChoice({
  label,
  value,
  onChoose,
}: {
  label: string
  value: Level | null
  onChoose: (level: Level | null) => void
}) {
  return (
    <Segmented
      label={label}
      segments={[
        { value: '0', label: text.form.unknown },
        ...levels.map((level) => ({ value: String(level), label: levelText[level] })),
      ]}
      value={String(value ?? 0)}
      onChoose={(chosen) => onChoose(levels.find((level) => String(level) === chosen) ?? null)}
    />
  )
}
