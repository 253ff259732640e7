import { createRoot } from 'react-dom/client'
import type { FeedInfo } from '../../protocol/feed.ts'
import type {} from '../../protocol/window.ts'
import { FeedProvider } from '../../renderer/feed/FeedProvider.tsx'
import '../../renderer/ui/base.css'
import { WallTile } from '../../renderer/wall/WallTile.tsx'

/** The wall's own tiles in a grid that no layout has: 25 on one display. */
export interface TilesHands {
  show(feeds: FeedInfo[], columns: number): void
}

declare global {
  interface Window {
    tiles: TilesHands
  }
}

window.tiles = {
  show(feeds, columns) {
    document.body.className = 'wall'
    const root = document.getElementById('root')
    if (root === null) return
    Object.assign(root.style, {
      display: 'grid',
      gap: '4px',
      gridTemplateColumns: `repeat(${columns}, 1fr)`,
      gridTemplateRows: `repeat(${columns}, 1fr)`,
    })
    root.style.setProperty('--u', '1px')
    createRoot(root).render(
      <FeedProvider>
        {feeds.map((feed, index) => (
          <section key={feed.id} style={{ minWidth: 0, minHeight: 0 }}>
            <WallTile number={index + 1} feed={feed.id} next={null} rank={0} infos={feeds} />
          </section>
        ))}
      </FeedProvider>,
    )
  },
}
