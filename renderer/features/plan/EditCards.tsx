import type { Card, PlanContent } from '../../../domain/plan/content.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { freeKey } from './empty-content.ts'
import { ListField } from './ListField.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

const plain = ['trigger', 'report', 'cordon', 'protection', 'resources', 'handOver'] as const

/** 处置卡: from the trigger to the handing over, at most eight steps. */
export function EditCards({
  content: { cards, steps },
  change,
}: {
  content: PlanContent
  change: (next: Partial<PlanContent>) => void
}) {
  const put = (key: string, next: Partial<Card>) =>
    change({ cards: cards.map((one) => (one.key === key ? { ...one, ...next } : one)) })
  const add = () =>
    change({
      cards: [
        ...cards,
        {
          key: freeKey('c', cards),
          title: text.edit.cardTitle,
          trigger: '',
          firstMinute: [],
          report: '',
          steps: [],
          cordon: '',
          protection: '',
          forbidden: [],
          resources: '',
          handOver: '',
        },
      ],
    })
  return (
    <>
      {cards.map((card) => (
        <div key={card.key} className={styles.box}>
          <Field label={text.edit.cardTitle}>
            <TextField
              value={card.title}
              onChange={(title) => put(card.key, { title: title === '' ? ' ' : title.trimStart() })}
              maxLength={60}
            />
          </Field>
          {plain.map((part) => (
            <Field key={part} label={text.cardParts[part]}>
              <TextArea
                value={card[part]}
                onChange={(words) => put(card.key, { [part]: words })}
                maxLength={part === 'report' ? 500 : 300}
              />
            </Field>
          ))}
          {(['firstMinute', 'steps', 'forbidden'] as const).map((part) => (
            <ListField
              key={part}
              label={`${text.cardParts[part]}（${text.edit.byLine}）`}
              value={card[part]}
              byLine
              most={300}
              onChange={(list) => put(card.key, { [part]: list.slice(0, part === 'steps' ? 8 : 20) })}
            />
          ))}
          {steps.every((step) => step.card !== card.key) && (
            <Button
              small
              look="quiet"
              label={text.edit.remove}
              onPress={() => change({ cards: cards.filter(({ key }) => key !== card.key) })}
            />
          )}
        </div>
      ))}
      <Button small label={text.edit.addCard} onPress={add} />
    </>
  )
}
