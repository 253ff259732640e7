import { useCallback, useEffect, useRef, useState } from 'react'
import { tellPreview } from '../../feed/preview-channel.ts'
import type { TileShown } from '../../feed/tile-view.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CameraControl } from './CameraControl.tsx'
import { FeedTree } from './FeedTree.tsx'
import { Inspector } from './Inspector.tsx'
import { SceneStrip } from './SceneStrip.tsx'
import { text } from './text.ts'
import { useSceneOffers } from './use-scene-offers.ts'
import { useWall } from './use-wall.ts'
import { useWallDesk } from './use-wall-desk.ts'
import { useWallKeys } from './use-wall-keys.ts'
import { WallCentre } from './WallCentre.tsx'
import styles from './WallScreen.module.css'

/** The screen's regions; what they do is in `useWallDesk`. */
export function WallScreen() {
  const wall = useWall()
  const desk = useWallDesk(wall)
  const [shownByTile, setShownByTile] = useState<ReadonlyMap<number, TileShown>>(new Map())
  const [inspecting, setInspecting] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const keep = useCallback((tile: number, shown: TileShown) => {
    setShownByTile((old) => new Map(old).set(tile, shown))
  }, [])
  useEffect(() => root.current?.focus(), [])
  useWallKeys(desk.keys)
  usePreviewTold(wall.who?.wall ?? null, desk.display, desk.pvw.changed)
  const { display, draft } = desk
  useSceneOffers({
    presets: wall.presets,
    boards: wall.boards,
    tile: desk.tile,
    putDraft: (feed) => draft({ type: 'scene.assign', data: { display, tile: desk.tile, feed } }),
    applyDraft: (preset) => draft({ type: 'scene.apply', data: { display, preset } }),
    arrangeDraft: (layout) => draft({ type: 'scene.arrange', data: { display, layout } }),
    act: desk.act,
    onSave: desk.save,
    onLock: desk.lock,
  })

  const row = wall.rows.find((one) => one.display === display)
  const tileByFeed = new Map([...desk.pgm.feedByTile].flatMap(([tile, feed]) => (feed ? [[feed, tile]] : [])))
  return (
    <div ref={root} className={styles.screen} tabIndex={-1} data-keys="wall">
      <div className={styles.left}>
        <FeedTree
          tree={wall.tree}
          boards={wall.boards}
          hidden={wall.hidden}
          district={wall.who?.district ?? ''}
          streets={wall.who?.streets ?? []}
          tileByFeed={tileByFeed}
          onDragFeed={desk.dragFeed}
          onChoose={desk.chooseFeed}
        />
        {wall.who !== null && <CameraControl who={wall.who} tree={wall.tree} />}
      </div>
      <div className={styles.centre}>
        {wall.failed !== null && <ErrorState words={wall.failed} />}
        <WallCentre
          wall={wall}
          desk={desk}
          onShown={keep}
          more={
            <Button
              label={text.openInspector}
              keys={['Alt', '1']}
              small
              pressed={inspecting}
              onPress={() => setInspecting(!inspecting)}
            />
          }
        />
      </div>
      <SceneStrip
        presets={wall.presets}
        onAir={row?.preset ?? null}
        next={desk.meaning.type === 'apply' ? desk.meaning.preset.id : null}
        savingRefused={desk.savingRefused}
        onChoose={desk.chooseScene}
        onSave={desk.save}
        onRemove={desk.remove}
      />
      <div className={classNames(styles.right, inspecting && styles.open)}>
        <Inspector
          wall={wall}
          number={desk.tile}
          row={desk.tileRow}
          shown={shownByTile.get(desk.tile) ?? null}
          onLock={desk.lock}
        />
      </div>
    </div>
  )
}

/** Tells the wall windows of this machine what to hold ready. */
function usePreviewTold(
  wall: string | null,
  display: number,
  changed: { tile: number; feed: string }[],
): void {
  const tiles = JSON.stringify(changed)
  useEffect(() => {
    if (wall === null || tiles === '[]') return
    return tellPreview(wall, { display, tiles: JSON.parse(tiles) })
  }, [wall, display, tiles])
}
