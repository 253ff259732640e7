import { useState } from 'react'
import { activationStream } from '../../../domain/activation/activation.ts'
import { romanLevel } from '../../../domain/plan/fits.ts'
import type { PlanOffer } from '../../../domain/plan/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Activation.module.css'
import { text } from './text.ts'

export type Startable = Pick<
  PlanOffer,
  | 'key'
  | 'name'
  | 'version'
  | 'fault'
  | 'why'
  | 'clause'
  | 'level'
  | 'levelText'
  | 'levelClause'
  | 'approver'
  | 'steps'
  | 'running'
  | 'demo'
>
type Level = '1' | '2' | '3' | '4'

/** A plan that fits, what matched and which clause; started at a level, with a reason where something is wrong with it. */
export function OfferItem({
  offer,
  incident,
  first,
  onStarted,
}: {
  offer: Startable
  incident: string
  first: boolean
  onStarted: () => void
}) {
  const [starting, setStarting] = useState(false)
  const [level, setLevel] = useState<Level>(String(offer.level ?? 4) as Level)
  const [why, setWhy] = useState('')
  const { key: plan, name, version, fault } = offer
  const missing = fault !== null && why.trim() === '' ? text.panel.needWhy : null
  return (
    <li className={styles.offer}>
      <div className={styles.offerHead}>
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>
          {[text.version(version), text.panel.steps(offer.steps), offer.demo ? text.demo : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
        {fault !== null && <Chip state="soon">{fault}</Chip>}
        <span className={styles.space} />
        {offer.running ? (
          <Chip state="done">{text.panel.running2}</Chip>
        ) : (
          !starting && (
            <Button
              small
              label={text.panel.start}
              keys={first ? ['Alt', 'P'] : undefined}
              onPress={() => setStarting(true)}
            />
          )
        )}
      </div>
      {offer.why.length > 0 && <p className={styles.second}>{text.panel.matched(offer.why.join('，'))}</p>}
      {offer.clause !== '' && <p className={styles.quiet}>{text.panel.clause(offer.clause)}</p>}
      {offer.levelText !== '' && (
        <p className={styles.second}>
          {[text.panel.suggested(offer.levelText), offer.levelClause, text.panel.approver(offer.approver)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {starting && (
        <div className={styles.start}>
          <Field label={text.panel.level}>
            <Segmented
              label={text.panel.level}
              segments={(['4', '3', '2', '1'] as const).map((value) => ({
                value,
                label: romanLevel[Number(value) as 1],
              }))}
              value={level}
              onChoose={setLevel}
            />
          </Field>
          {fault !== null && (
            <Field label={text.panel.why}>
              <TextField
                value={why}
                onChange={setWhy}
                placeholder={text.panel.whyHint}
                maxLength={1000}
                missing={why === ''}
                autoFocus
              />
            </Field>
          )}
          <div className={styles.acts}>
            <CommandButton
              primary
              label={`${text.panel.start}${name}`}
              keys={['Ctrl', 'Enter']}
              missing={missing}
              draft={
                missing === null
                  ? {
                      stream: activationStream(incident, plan),
                      type: 'activation.activate',
                      data: { incident, plan, version, level: Number(level) as 1, why: why.trim() },
                    }
                  : null
              }
              onDone={onStarted}
            />
            <Button look="quiet" label={text.step.cancel} onPress={() => setStarting(false)} />
          </div>
        </div>
      )}
    </li>
  )
}
