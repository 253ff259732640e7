import { useState } from 'react'
import { figuresOf } from '../../../domain/incident/figures-of.ts'
import { levelText } from '../../../domain/incident/incident.ts'
import { levelFigures } from '../../../domain/incident/level-rule.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import {
  investigatorText,
  recountUntil,
  rulesFor,
  suggestLevel,
} from '../../../domain/incident/suggest-level.ts'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { centreNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { type Level, LevelMark } from '../../ui/LevelMark.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './AssessForm.module.css'
import { ClassGuess, guessOf } from './ClassGuess.tsx'
import { LevelChoice } from './LevelChoice.tsx'
import { text } from './text.ts'

/** 定级: figures, the clause they meet, and what a person makes of it. Nothing is decided by the rule. */
export function AssessForm({ incident, onDone }: { incident: IncidentRow; onDone: () => void }) {
  const district = useWho()?.districtCode ?? null
  const known = useQuery('factsheet.current', { incident: incident.key })
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [level, setLevel] = useState<Level | null>(incident.level)
  const [why, setWhy] = useState('')
  const [like, setLike] = useState(true)
  const [opened] = useState(centreNow)

  // While nobody has said the class, the rules of the one its words speak of are shown.
  const guess = guessOf(incident)
  const subtype = incident.subtype ?? guess?.code ?? null
  const category = incident.category ?? guess?.category ?? null
  const rules = rulesFor({ category, subtype }, district)
  const asked = levelFigures.filter(({ key }) => rules.some(({ any }) => any.some(({ all }) => key in all)))
  const told = figuresOf(known.rows[0]?.figures ?? [])
  const value = (key: string) => typed[key] ?? (told[key] === undefined ? '' : String(told[key]))
  const figures = Object.fromEntries(
    asked
      .map(({ key }) => [key, value(key).trim()] as const)
      .filter(([, words]) => /^\d+(\.\d+)?$/.test(words))
      .map(([key, words]) => [key, Number(words)]),
  )
  const hint = suggestLevel(figures, rules)
  const risky = hint?.reportLike != null && hint.reportLike.level < (level ?? 9) ? hint.reportLike : null
  const follows = hint !== null && hint.level === level
  const data = {
    level,
    why: why.trim(),
    judgedAt: opened,
    rule: follows ? hint.rule : null,
    clause: follows ? hint.clause : '',
    // 按较大报 says nothing new of a level that is reported so already.
    reportLike: risky === null || !like ? null : risky,
  }
  const until = recountUntil(incident.occurredAt ?? incident.receivedAt, category, subtype)
  const differs = hint !== null && hint.level !== null && hint.level !== level && data.why === ''
  return (
    <InlineForm
      label={text.doAssess}
      draft={differs ? null : { stream: incident.key, type: 'incident.assess', data }}
      missing={differs ? text.sayWhyOther : null}
      onDone={onDone}
    >
      {incident.subtype === null && guess !== null && (
        <Field label={text.form.category}>
          <ClassGuess incident={incident} />
          <span className={styles.quiet}>{text.guessed(guess.name)}</span>
        </Field>
      )}
      {asked.length > 0 && (
        <Field label={text.figures}>
          <span className={styles.figures}>
            {asked.map(({ key, label, unit }, place) =>
              unit === '' ? (
                <Button
                  key={key}
                  small
                  label={label}
                  pressed={value(key) === '1'}
                  onPress={() => setTyped({ ...typed, [key]: value(key) === '1' ? '' : '1' })}
                />
              ) : (
                <TextField
                  key={key}
                  label={`${label}（${unit}）`}
                  value={value(key)}
                  onChange={(words) => setTyped({ ...typed, [key]: words })}
                  before={<span className={styles.name}>{label}</span>}
                  after={<span className={styles.name}>{unit}</span>}
                  missing={value(key) === ''}
                  maxLength={9}
                  autoFocus={place === 0}
                />
              ),
            )}
          </span>
        </Field>
      )}
      <Field label={text.suggested}>
        <span className={styles.hint} role="status">
          {hint === null && <span className={styles.quiet}>{text.noRule(category, asked.length)}</span>}
          {hint !== null && hint.level !== null && (
            <>
              <LevelMark level={hint.level} word={levelText[hint.level]} size={18} strong />
              <span>{hint.clause}</span>
              {!hint.checked && <Chip state="plain">{text.unchecked}</Chip>}
              {!follows && <Button small label={text.follow} onPress={() => setLevel(hint.level)} />}
            </>
          )}
          {risky !== null && (
            <>
              <span className={styles.risky}>{risky.clause}</span>
              <Button small label={text.reportLike} pressed={like} onPress={() => setLike(!like)} />
            </>
          )}
        </span>
      </Field>
      <Field label={text.level}>
        <LevelChoice label={text.level} value={level} onChoose={setLevel} />
        <span className={styles.quiet}>
          {category === 'security' && text.noLegalLevel}
          {level !== null && category === 'accident' && text.investigator(investigatorText[level])}
          {until !== null && text.recount(until)}
        </span>
      </Field>
      <Field label={text.reason}>
        <TextField
          value={why}
          onChange={setWhy}
          placeholder={follows ? text.followsHint : text.othersHint}
          maxLength={2000}
          missing={differs}
        />
      </Field>
    </InlineForm>
  )
}
