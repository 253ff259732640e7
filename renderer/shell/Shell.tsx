import { useState } from 'react'
import type { Who } from '../../protocol/desk.ts'
import { pageNamed, sheets } from '../routes.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { WorldFrame } from '../ui/WorldFrame.tsx'
import { LeftRail } from './LeftRail.tsx'
import { PageTabs } from './PageTabs.tsx'
import { Palette } from './Palette.tsx'
import { usePlace } from './place.ts'
import { QuickLine } from './QuickLine.tsx'
import styles from './Shell.module.css'
import { ShellOffers } from './ShellOffers.tsx'
import { TopStrip } from './TopStrip.tsx'
import { askFor } from './wishes.ts'

/** What is round every screen: the strip above, the rail, the quick line below, the palette on call. */
export function Shell({ who }: { who: Who }) {
  const place = usePlace()
  const [palette, setPalette] = useState(false)
  useShortcut(['Ctrl', 'K'], () => setPalette((open) => !open))

  const { screen, page } = pageNamed(place.screen)
  const Content = page.content
  return (
    <WorldFrame world={who.world}>
      <div className={styles.shell}>
        <TopStrip who={who} />
        <LeftRail who={who} />
        <main className={styles.main} aria-label={screen.name}>
          <PageTabs screen={screen} here={page.id} />
          <div className={styles.page}>
            <ErrorBoundary key={page.id} name={page.name}>
              <Content />
            </ErrorBoundary>
          </div>
        </main>
        <QuickLine onLeave={() => askFor('list')} onSearch={() => askFor('search')} />
        {sheets.map((Sheet) => (
          <ErrorBoundary key={Sheet.name} name={Sheet.name}>
            <Sheet />
          </ErrorBoundary>
        ))}
        <ShellOffers />
        {palette && <Palette where={screen.name} onClose={() => setPalette(false)} />}
      </div>
    </WorldFrame>
  )
}
