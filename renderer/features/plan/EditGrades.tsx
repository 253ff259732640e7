import type { Grade, PlanContent } from '../../../domain/plan/content.ts'
import { romanLevel } from '../../../domain/plan/fits.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { LevelMark } from '../../ui/LevelMark.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { type Check, CheckBox } from './CheckBox.tsx'
import { EditCondition } from './EditCondition.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

/** 响应分级: when each level is started, by whom, from which clause. */
export function EditGrades({
  content: { grades },
  change,
  check,
}: {
  content: PlanContent
  change: (next: Partial<PlanContent>) => void
  check: Check | null
}) {
  const free = ([4, 3, 2, 1] as const).find((level) => grades.every((one) => one.level !== level))
  const put = (level: Grade['level'], next: Partial<Grade>) =>
    change({ grades: grades.map((one) => (one.level === level ? { ...one, ...next } : one)) })
  return (
    <>
      {grades.map((grade) => (
        <div key={grade.level} className={styles.box}>
          <span className={styles.acts}>
            <LevelMark level={grade.level} word={romanLevel[grade.level]} />
            <CheckBox check={check} of={`grade ${grade.level}`} />
            <Button
              small
              look="quiet"
              label={text.edit.remove}
              onPress={() => change({ grades: grades.filter(({ level }) => level !== grade.level) })}
            />
          </span>
          <Field label={text.edit.gradeText}>
            <TextArea
              value={grade.text}
              onChange={(words) => put(grade.level, { text: words === '' ? ' ' : words.trimStart() })}
              maxLength={600}
            />
          </Field>
          <Field label={text.edit.approver}>
            <TextField
              value={grade.approver}
              onChange={(approver) => put(grade.level, { approver })}
              maxLength={80}
            />
          </Field>
          <Field label={text.edit.columns.when}>
            <EditCondition when={grade.when} onChange={(when) => put(grade.level, { when })} />
          </Field>
          <Field label={text.edit.stepClause}>
            <TextField
              value={grade.clause}
              onChange={(clause) => put(grade.level, { clause })}
              maxLength={300}
            />
          </Field>
        </div>
      ))}
      {free !== undefined && (
        <Button
          small
          label={`${text.edit.addGrade} ${romanLevel[free]}`}
          onPress={() =>
            change({
              grades: [
                ...grades,
                { level: free, text: text.edit.gradeText, approver: '', when: null, clause: '' },
              ],
            })
          }
        />
      )}
    </>
  )
}
