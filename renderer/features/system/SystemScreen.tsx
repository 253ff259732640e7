import { howLong } from '../../../domain/time.ts'
import type { Who } from '../../../protocol/desk.ts'
import { useNow } from '../../desk/useNow.ts'
import { useUnsent } from '../../desk/useUnsent.ts'
import { useWho } from '../../desk/useWho.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { Displays } from './Displays.tsx'
import { Links } from './Links.tsx'
import styles from './SystemScreen.module.css'
import { text } from './text.ts'

/** 系统: this seat, its services, its displays, and what does not work on this machine. */
export function SystemScreen() {
  const who = useWho()
  if (who === null) return null
  return (
    <div className={styles.screen}>
      <PageHead title={text.title} />
      <div className={styles.panels}>
        <div className={styles.column}>
          <Seat who={who} />
          <Warnings warnings={who.warnings} />
        </div>
        <div className={styles.column}>
          <Links />
          <Displays />
        </div>
      </div>
    </div>
  )
}

function Seat({ who }: { who: Who }) {
  const now = useNow()
  const { count, oldest } = useUnsent()
  const facts = [
    [text.alias, who.alias ?? '—'],
    [text.role, roleWords(who)],
    [text.district, who.district],
    [text.world, who.world === null ? text.noWorld : text.worlds[who.world]],
    [text.clock, clockWords(who.offset)],
    [text.unsent, count === 0 ? text.allSent : text.unsentWords(count, howLong(now - (oldest ?? now)))],
    [text.head, who.head === null ? '—' : text.headWords(who.head.seq, who.head.hash)],
    [text.version, who.version],
  ] as const
  return (
    <section aria-label={text.seat}>
      <PanelHead title={text.seat} />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** `street/440105015` is named after its street. */
function roleWords({ role, streets }: Who): string {
  if (role === null) return '—'
  const street = streets.find(({ code }) => role === `street/${code}`)
  return street === undefined ? (text.roles[role] ?? role) : text.streetRole(street.name)
}

function clockWords(offset: Who['offset']): string {
  if (offset === null) return text.clockUnmeasured
  const at = text.moment(offset.measuredAt)
  if (Math.abs(offset.offset) < 1000) return text.clockSame(at)
  const age = howLong(Math.abs(offset.offset))
  return text.clockOff(offset.offset > 0 ? text.slow(age) : text.fast(age), at)
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  return (
    <section aria-label={text.warnings}>
      <PanelHead title={text.warnings} />
      {warnings.length === 0 && <EmptyState>{text.noWarnings}</EmptyState>}
      <ul className={styles.list}>
        {warnings.map((words) => (
          <li key={words} className={styles.warning}>
            <Icon name="sound" />
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
