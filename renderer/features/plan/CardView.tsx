import type { Card } from '../../../domain/plan/content.ts'
import styles from './Activation.module.css'
import { text } from './text.ts'

/** 处置卡 as it is read at the scene: from the trigger to the handing over. */
export function CardView({ card }: { card: Card }) {
  return (
    <section className={styles.card} aria-label={`${text.step.card} ${card.title}`}>
      <h4>{card.title}</h4>
      {(Object.keys(text.cardParts) as (keyof typeof text.cardParts)[]).map((part) => {
        const said = card[part]
        if (said.length === 0) return null
        return (
          <div key={part} className={styles.cardPart}>
            <span className={styles.quiet}>{text.cardParts[part]}</span>
            {typeof said === 'string' ? (
              <span>{said}</span>
            ) : part === 'steps' ? (
              <ol>
                {said.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ol>
            ) : (
              <span>{said.join('；')}</span>
            )}
          </div>
        )
      })}
    </section>
  )
}
