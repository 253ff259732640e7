import { useNow } from '../../desk/useNow.ts'
import { Tile } from '../../feed/Tile.tsx'
import { shortTileWords } from '../../feed/tile-state.ts'
import type { TileShown } from '../../feed/tile-view.ts'
import { classNames } from '../../ui/class-names.ts'
import type { OnWall, StripPicture } from './strip-of.ts'
import { text } from './text.ts'
import styles from './WallStrip.module.css'

/** One picture near the incident; a press puts it into the entry. */
export function StripPictureTile({
  picture,
  several,
  onChoose,
}: {
  picture: StripPicture
  /** The wall has several displays. */
  several: boolean
  onChoose: () => void
}) {
  const { info, on } = picture
  return (
    <li className={styles.picture}>
      <button type="button" className={styles.choose} onClick={onChoose} aria-label={info.name}>
        <Tile tile={`strip-${info.id}`} feed={info.id} lowest>
          {(shown) => (
            <>
              <b className={classNames(styles.key, on !== null && styles.on)}>{on?.tile ?? info.key}</b>
              <Caption name={info.name} on={on} several={several} shown={shown} />
            </>
          )}
        </Tile>
      </button>
    </li>
  )
}

function Caption({
  name,
  on,
  several,
  shown,
}: {
  name: string
  on: OnWall | null
  several: boolean
  shown: TileShown
}) {
  const now = useNow()
  const place = on === null ? text.notOnWall : text.onAirAt(on.tile, several ? on.display : null)
  const { state } = shown.tile
  const words = state === 'live' || state === 'idle' ? place : `${shortTileWords(shown.tile, now)} · ${place}`
  return (
    <p className={styles.caption}>
      <span className={styles.name}>{name}</span>
      <span>{words}</span>
    </p>
  )
}
