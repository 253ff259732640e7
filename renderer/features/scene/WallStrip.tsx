import { useState } from 'react'
import { clockTime } from '../../../domain/time.ts'
import { speaker } from '../../desk/speaker.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { FeedProvider } from '../../feed/FeedProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { StripEntry } from './StripEntry.tsx'
import { StripPictureTile } from './StripPictureTile.tsx'
import { stripBoards } from './strip-boards.ts'
import { stripOf } from './strip-of.ts'
import { text } from './text.ts'
import { useWall, type Wall } from './use-wall.ts'
import styles from './WallStrip.module.css'

const PICTURES = 5

/** 大屏与现场画面, foot of the page of an incident: what of it is on the wall, which cameras are near, and 换窗. */
export function WallStrip({ incident }: { incident: string }) {
  return (
    <FeedProvider warmBudget={0}>
      <Strip incident={incident} />
    </FeedProvider>
  )
}

function Strip({ incident }: { incident: string }) {
  const wall = useWall()
  const { rows } = useQuery('incident.one', { stream: incident })
  const [entry, setEntry] = useState<string | null>(null)
  const where = rows[0] ?? { key: incident, street: null, place: '' }
  const { pictures, boards } = stripOf(where, wall.tree.feeds, wall.rows, PICTURES)
  const isPlaced = where.street !== null
  return (
    <section className={styles.strip} aria-label={text.strip}>
      <PanelHead title={text.strip} count={stateOf(wall)}>
        <span className={styles.boards}>{stripBoards(boards, wall.displays.length > 1)}</span>
        <Button
          label={text.change}
          keys={['W']}
          small
          pressed={entry !== null}
          onPress={() => setEntry('')}
        />
      </PanelHead>
      {entry !== null && (
        <StripEntry wall={wall} entry={entry} onType={setEntry} onDone={() => setEntry(null)} />
      )}
      {pictures.length === 0 ? (
        <p className={styles.none}>{isPlaced ? text.noNear : text.noStreet}</p>
      ) : (
        <ol className={styles.pictures}>
          {pictures.map((picture) => (
            <StripPictureTile
              key={picture.info.id}
              picture={picture}
              several={wall.displays.length > 1}
              onChoose={() => setEntry(` ${picture.info.key}`)}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

/** Which scene is on air, since when, by whom. */
function stateOf({ rows, presets, who }: Wall): string {
  const row = rows[0]
  const last = row?.tiles.toSorted((a, b) => b.since - a.since).find(({ since }) => since > 0)
  if (row === undefined || last === undefined) return text.wallEmpty
  const preset = presets.find((one) => one.id === row.preset)
  const scene = preset === undefined ? text.plain : text.scene(preset.name)
  return text.stripState(scene, clockTime(last.since), speaker({ seat: last.seat, person: null }, who))
}
