import { conditionWords } from '../../../domain/plan/condition-words.ts'
import {
  onePageParts,
  onePagePartText,
  type PlanContent,
  roleTypeText,
  stepClockText,
} from '../../../domain/plan/content.ts'
import { romanLevel } from '../../../domain/plan/fits.ts'
import type { PlanOne } from '../../../domain/plan/rows.ts'
import { useNames } from '../../desk/usePeople.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LevelMark } from '../../ui/LevelMark.tsx'
import { CardView } from './CardView.tsx'
import styles from './Plan.module.css'
import { PlanHealth } from './PlanHealth.tsx'
import { PlanVersions } from './PlanVersions.tsx'
import { text } from './text.ts'

export const planTabs = ['steps', 'grades', 'cards', 'onePage', 'contacts', 'versions', 'health'] as const
export type PlanTab = (typeof planTabs)[number]

/** One part of a plan, to be read. */
export function PlanBody({ tab, row, content }: { tab: PlanTab; row: PlanOne; content: PlanContent }) {
  const nameOf = useNames()
  switch (tab) {
    case 'steps':
      return <StepTable content={content} />
    case 'grades':
      return (
        <>
          <div className={styles.facts}>
            <span className={styles.quiet}>{text.screen.clause}</span>
            <span>{content.clause}</span>
            <span className={styles.quiet}>{text.screen.source}</span>
            <span>{content.source}</span>
          </div>
          {content.grades.length === 0 && <EmptyState>{text.screen.noGrades}</EmptyState>}
          {content.grades.map(({ level, text: words, approver, when, clause }) => (
            <div key={level} className={styles.box}>
              <LevelMark level={level} word={romanLevel[level]} /> {words}
              <p className={styles.second}>
                {[text.panel.approver(approver), when === null ? '' : conditionWords(when), clause]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          ))}
        </>
      )
    case 'cards':
      if (content.cards.length === 0) return <EmptyState>{text.screen.noCards}</EmptyState>
      return content.cards.map((card) => <CardView key={card.key} card={card} />)
    case 'onePage':
      return (
        <div className={styles.columns}>
          {onePageParts.map((part) => (
            <div key={part} className={styles.box}>
              <h4 className={styles.quiet}>{onePagePartText[part]}</h4>
              <p>{content.onePage[part] ?? ''}</p>
            </div>
          ))}
        </div>
      )
    case 'contacts':
      return (
        <table className={styles.table}>
          <tbody>
            {content.roles.map((role) => (
              <tr key={role.key}>
                <td className={styles.narrow}>{role.name}</td>
                <td className={styles.narrow}>{roleTypeText[role.type]}</td>
                <td className={styles.narrow}>
                  {role.person === null ? (role.phone ?? '') : nameOf(role.person)}
                </td>
                <td>{role.duty}</td>
              </tr>
            ))}
            {content.contacts.map((one) => (
              <tr key={`${one.unit} ${one.duty}`}>
                <td className={styles.narrow}>{one.unit}</td>
                <td className={styles.narrow}>{one.duty}</td>
                <td className={styles.narrow}>{one.person === null ? one.phone : nameOf(one.person)}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'versions':
      return <PlanVersions row={row} />
    case 'health':
      return <PlanHealth stream={row.key} />
  }
}

function StepTable({ content: { steps, roles, cards } }: { content: PlanContent }) {
  const nameOf = new Map(roles.map(({ key, name }) => [key, name]))
  const place = (key: string) => steps.findIndex((one) => one.key === key) + 1
  const { columns } = text.edit
  if (steps.length === 0) return <EmptyState>{text.screen.noSteps}</EmptyState>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{columns.n}</th>
          <th>{columns.title}</th>
          <th>{columns.role}</th>
          <th>{columns.minutes}</th>
          <th>{columns.level}</th>
          <th>{columns.after}</th>
          <th>{columns.when}</th>
          <th>{columns.order}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, n) => (
          <tr key={step.key}>
            <td>{n + 1}</td>
            <td>
              {step.title}
              <div className={styles.quiet}>
                {[
                  step.evidence,
                  step.clause,
                  step.card === null ? '' : (cards.find(({ key }) => key === step.card)?.title ?? ''),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </td>
            <td className={styles.narrow}>{nameOf.get(step.role) ?? step.role}</td>
            <td className={styles.narrow}>
              {step.minutes === null ? text.edit.noMinutes : `${step.minutes} ${stepClockText[step.clock]}`}
            </td>
            <td className={styles.narrow}>
              {step.level === null ? '' : text.edit.from(romanLevel[step.level])}
            </td>
            <td>{step.after.map(place).join('、')}</td>
            <td>{step.when === null ? '' : conditionWords(step.when)}</td>
            <td>
              {step.order === null
                ? ''
                : `${step.order.to.map((key) => nameOf.get(key) ?? key).join('、')}：${step.order.text}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
