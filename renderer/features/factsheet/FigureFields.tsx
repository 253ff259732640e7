import { type FigureKey, figureKind, figureText } from '../../../domain/factsheet/figures.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Factsheet.module.css'
import type { TypedFigure } from './sheet-draft.ts'
import { text } from './text.ts'

/** One figure of the editor: before, now, who says so, as of when; the reason where it falls. */
export function FigureFields({
  figure,
  typed,
  before,
  falling,
  fault,
  onChange,
}: {
  figure: FigureKey
  typed: TypedFigure
  before: number | null
  falling: boolean
  fault: string | null
  onChange: (part: Partial<TypedFigure>) => void
}) {
  const label = figureText[figure]
  const known = typed.value.trim() !== ''
  return (
    <div className={styles.figure}>
      <div className={styles.fields}>
        <span className={styles.figureName}>{label}</span>
        <span className={styles.quiet}>{before ?? '—'}</span>
        <TextField
          label={text.field(label, text.columns.now)}
          value={typed.value}
          maxLength={12}
          after={<span className={styles.unit}>{figureKind(figure).unit}</span>}
          onChange={(value) => onChange({ value })}
        />
        <TextField
          label={text.field(label, text.columns.source)}
          value={typed.source}
          maxLength={200}
          missing={known && typed.source.trim() === ''}
          placeholder={known ? text.sourceHint : ''}
          onChange={(source) => onChange({ source })}
        />
        <TextField
          label={text.field(label, text.columns.asOf)}
          value={typed.asOf}
          maxLength={20}
          placeholder={known ? text.asOfHint : ''}
          onChange={(asOf) => onChange({ asOf })}
        />
      </div>
      {falling && (
        <span className={styles.reasonField}>
          <TextField
            label={text.field(label, text.columns.reason)}
            value={typed.reason}
            maxLength={500}
            missing={typed.reason.trim() === ''}
            placeholder={text.reasonHint}
            onChange={(reason) => onChange({ reason })}
          />
        </span>
      )}
      {fault !== null && <p className={styles.fault}>{fault}</p>}
    </div>
  )
}
