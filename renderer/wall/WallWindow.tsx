import { type CSSProperties, useEffect, useState } from 'react'
import { emptyDisplay } from '../../domain/scene/evolve.ts'
import type { Who } from '../../protocol/desk.ts'
import { useFeedTree } from '../desk/useFeedTree.ts'
import { useQuery } from '../desk/useQuery.ts'
import { useWho } from '../desk/useWho.ts'
import { hearPreview, type Preview } from '../feed/preview-channel.ts'
import { areaOf, columnsOf, isTopRight, tileNumbers } from './layout-grid.ts'
import { text } from './text.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { WallTile } from './WallTile.tsx'
import styles from './WallWindow.module.css'

/** One display of the wall: it shows its scene, and nothing of the machine behind it. */
export function WallWindow() {
  useWakeLock()
  const who = useWho()
  if (who === null) return <div className={styles.calm} />
  if (who.seat === null) return <p className={styles.calm}>{text.notEnrolled}</p>
  const asked = Number(new URLSearchParams(location.search).get('display'))
  return <Display who={who} display={who.display ?? (asked > 0 ? asked : 1)} />
}

function Display({ who, display }: { who: Who; display: number }) {
  const { rows } = useQuery('scene.layout', { wall: who.wall })
  const preview = usePreview(who.wall, display)
  const infos = useFeedTree()?.feeds ?? []
  const row = rows.find((one) => one.display === display)
  const layout = row?.layout ?? emptyDisplay.layout
  const columns = columnsOf[layout]
  const grid = { '--columns': columns } as CSSProperties
  return (
    <main
      className={styles.display}
      style={grid}
      data-small={columns > 3 ? 'yes' : 'no'}
      data-layout={layout}
      data-marked={isMarked(who.world) ? 'yes' : 'no'}
    >
      {tileNumbers(layout).map((number) => {
        const rank = preview.findIndex((one) => one.tile === number)
        return (
          <section
            key={number}
            style={{ gridArea: areaOf(layout, number) }}
            data-tile={number}
            data-corner={isTopRight(layout, number) ? 'yes' : 'no'}
          >
            <WallTile
              number={number}
              feed={row?.tiles.find((one) => one.tile === number)?.feed ?? null}
              next={preview[rank]?.feed ?? null}
              rank={rank}
              infos={infos}
            />
          </section>
        )
      })}
      <WorldMark world={who.world} />
    </main>
  )
}

function usePreview(wall: string, display: number): Preview['tiles'] {
  const [tiles, setTiles] = useState<Preview['tiles']>([])
  useEffect(() => hearPreview(wall, display, setTiles), [wall, display])
  return tiles
}

/** Nobody may take a demonstration or a drill for the real thing, not even for a moment. */
function WorldMark({ world }: { world: Who['world'] }) {
  if (!isMarked(world)) return null
  return (
    <p className={styles.mark}>
      <b>{world === 'demo' ? text.demo : text.drill}</b>
    </p>
  )
}

function isMarked(world: Who['world']): boolean {
  return world === 'demo' || world === 'drill'
}
