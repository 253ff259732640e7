import { useState } from 'react'
import type { Who } from '../../protocol/desk.ts'
import { streetOfRole } from '../../protocol/identity.ts'
import { alarms, pageNamed, people, sheets } from '../routes.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { WorldFrame } from '../ui/WorldFrame.tsx'
import { askFor } from '../ui/wishes.ts'
import { LeftRail } from './LeftRail.tsx'
import { openWhileLocked } from './open-while-locked.ts'
import { PageTabs } from './PageTabs.tsx'
import { Palette } from './Palette.tsx'
import { usePlace } from './place.ts'
import { QuickLine } from './QuickLine.tsx'
import styles from './Shell.module.css'
import { ShellOffers } from './ShellOffers.tsx'
import { TopStrip } from './TopStrip.tsx'
import { text } from './text.ts'

/** What is round every screen: the strip above, the rail, the quick line below, the palette on call. */
export function Shell({ who }: { who: Who }) {
  const place = usePlace()
  const [palette, setPalette] = useState(false)
  useShortcut(['Ctrl', 'K'], () => setPalette((open) => !open))

  const { screen, page } = pageNamed(place.screen, who.role)
  const Content = page.content
  const shownSheets = sheets.filter((one) => one.street || streetOfRole(who.role) === null)
  const lockedBy = who.person?.locked === true ? who.person : null
  // The screens stay as they are behind the cover: whoever comes back finds them again.
  const behind = lockedBy === null ? styles.through : styles.behind
  return (
    <WorldFrame world={who.world}>
      <div className={styles.shell}>
        <TopStrip who={who} />
        {lockedBy === null && (
          <div className={styles.alarms}>
            <Alarms who={who} locked={false} />
          </div>
        )}
        <div className={behind} inert={lockedBy !== null}>
          <LeftRail who={who} />
          <main className={styles.main} aria-label={screen.name}>
            <PageTabs screen={screen} here={page.id} />
            <div className={styles.page}>
              <ErrorBoundary key={page.id} name={page.name}>
                <Content />
              </ErrorBoundary>
            </div>
          </main>
        </div>
        {lockedBy !== null && (
          <people.Cover who={who} person={lockedBy} urgent={<Alarms who={who} locked />} />
        )}
        <div className={styles.through} {...openWhileLocked}>
          <QuickLine onLeave={() => askFor('list')} onSearch={() => askFor('search')} />
          {shownSheets.map(({ Sheet }) => (
            <ErrorBoundary key={Sheet.name} name={Sheet.name}>
              <Sheet />
            </ErrorBoundary>
          ))}
        </div>
        <ShellOffers />
        {palette && lockedBy === null && <Palette where={screen.name} onClose={() => setPalette(false)} />}
      </div>
    </WorldFrame>
  )
}

/** What rings whatever is on the screen, locked or not. */
function Alarms({ who, locked }: { who: Who; locked: boolean }) {
  return (
    <ErrorBoundary name={text.alarms}>
      <alarms.Inbox />
      {who.role === 'district' && <alarms.Host Call={alarms.Call} locked={locked} />}
    </ErrorBoundary>
  )
}
