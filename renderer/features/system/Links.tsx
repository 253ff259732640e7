import { howLong } from '../../../domain/time.ts'
import type { LinkState } from '../../../protocol/desk.ts'
import { useLinks } from '../../desk/useLinks.ts'
import { useNow } from '../../desk/useNow.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './SystemScreen.module.css'
import { text } from './text.ts'

/** Every service with its state, since when, and what to do about it. */
export function Links() {
  const now = useNow()
  const links = useLinks() ?? []
  return (
    <section aria-label={text.links}>
      <PanelHead title={text.links} count={text.linksCount(links.length)} />
      {links.length === 0 ? (
        <EmptyState>{text.noLinks}</EmptyState>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{text.service}</th>
              <th>{text.state}</th>
              <th>{text.since}</th>
              <th>{text.advice}</th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <tr key={link.service}>
                <td className={styles.strong}>{link.name}</td>
                <td>{text.states[link.state]}</td>
                <td>{howLong(now - link.since)}</td>
                <td className={styles.wide}>{adviceOf(link)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function adviceOf(link: LinkState): string {
  if (link.words !== null) return link.words
  if (link.roundTrip !== null) return text.roundTrip(link.roundTrip)
  return link.state === 'up' ? text.nothingWrong : text.noAdvice
}
