import { type FigureKey, figureKeys, figureText } from '../../../domain/factsheet/figures.ts'
import type { Condition, Test } from '../../../domain/plan/condition.ts'
import { romanLevel } from '../../../domain/plan/fits.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

type On = Test['on']
const kinds = Object.keys(text.edit.testOn) as On[]
const fresh: Record<On, Test> = {
  figure: { on: 'figure', figure: 'trapped', atLeast: 1 },
  response: { on: 'response', level: 3 },
  incident: { on: 'incident', level: 3 },
  warning: { on: 'warning', type: '台风', colours: ['红色'] },
  time: { on: 'time', minutes: 60 },
}

/** When a step or a response level opens: figures, levels, warnings, time; all of them or any. */
export function EditCondition({
  when,
  onChange,
}: {
  when: Condition | null
  onChange: (when: Condition | null) => void
}) {
  const tests = when?.tests ?? []
  const all = when?.all ?? true
  const put = (next: Test[]) => onChange(next.length === 0 ? null : { all, tests: next })
  return (
    <div className={styles.acts}>
      {tests.length > 1 && (
        <Segmented
          label={text.edit.columns.when}
          segments={[
            { value: 'all', label: text.edit.conditionAll },
            { value: 'any', label: text.edit.conditionAny },
          ]}
          value={all ? 'all' : 'any'}
          onChoose={(value) => onChange({ all: value === 'all', tests })}
        />
      )}
      {tests.map((test, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tests have no name, and two may be alike
        <span key={n} className={styles.acts}>
          <Select
            label={text.edit.columns.when}
            value={test.on}
            empty={text.edit.noCondition}
            options={kinds.map((value) => ({ value, label: text.edit.testOn[value] }))}
            onChange={(on) => {
              const kind = kinds.find((one) => one === on)
              put(kind === undefined ? without(tests, n) : tests.with(n, fresh[kind]))
            }}
          />
          <TestFields test={test} onChange={(next) => put(tests.with(n, next))} />
        </span>
      ))}
      {tests.length < 8 && (
        <Button small label={text.edit.addTest} onPress={() => put([...tests, fresh.figure])} />
      )}
    </div>
  )
}

function TestFields({ test, onChange }: { test: Test; onChange: (test: Test) => void }) {
  const number = (words: string) => Math.min(43_200, Math.max(0, Math.floor(Number(words) || 0)))
  switch (test.on) {
    case 'figure':
      return (
        <>
          <Select
            label={text.edit.testOn.figure}
            value={test.figure}
            empty={figureText.trapped}
            options={figureKeys.map((value) => ({ value, label: figureText[value] }))}
            onChange={(figure) => onChange({ ...test, figure: (figure || 'trapped') as FigureKey })}
          />
          <TextField
            label="≥"
            value={String(test.atLeast)}
            maxLength={9}
            before="≥"
            onChange={(words) => onChange({ ...test, atLeast: number(words) })}
          />
        </>
      )
    case 'response':
    case 'incident':
      return (
        <Segmented
          label={text.edit.testOn[test.on]}
          segments={(['4', '3', '2', '1'] as const).map((value) => ({
            value,
            label: romanLevel[Number(value) as 1],
          }))}
          value={String(test.level) as '1'}
          onChoose={(level) => onChange({ ...test, level: Number(level) as 1 })}
        />
      )
    case 'warning':
      return (
        <>
          <TextField
            label={text.edit.testOn.warning}
            value={test.type}
            maxLength={20}
            onChange={(type) => onChange({ ...test, type: type === '' ? ' ' : type.trimStart() })}
          />
          {['蓝色', '黄色', '橙色', '红色'].map((colour) => (
            <Button
              key={colour}
              small
              label={colour}
              pressed={test.colours.includes(colour)}
              look={test.colours.includes(colour) ? 'primary' : 'normal'}
              onPress={() =>
                onChange({
                  ...test,
                  colours: test.colours.includes(colour)
                    ? test.colours.filter((one) => one !== colour)
                    : [...test.colours, colour],
                })
              }
            />
          ))}
        </>
      )
    case 'time':
      return (
        <TextField
          label={text.edit.columns.minutes}
          value={String(test.minutes)}
          maxLength={5}
          after={text.edit.columns.minutes}
          onChange={(words) => onChange({ ...test, minutes: number(words) })}
        />
      )
  }
}

function without<T>(list: readonly T[], place: number): T[] {
  return list.filter((_, n) => n !== place)
}
