import { type RefObject, useEffect, useRef, useState } from 'react'
import { useNow } from '../../desk/useNow.ts'
import { Tile } from '../../feed/Tile.tsx'
import { tileWords } from '../../feed/tile-state.ts'
import type { TileShown } from '../../feed/tile-view.ts'
import { Chip } from '../../ui/Chip.tsx'
import styles from './CallRunner.module.css'
import { text } from './text.ts'

const TICK_MS = 100

/**
 * The street's picture and its clock: the first presented frame stops it. Mounted once for each call, so that a later
 * call of the same street starts at nought. `onSilence` is called once when the limit has passed without a picture.
 */
export function CallPicture({
  feed,
  name,
  isDemo,
  limit,
  box,
  onAnswer,
  onSilence,
}: {
  feed: string
  name: string
  isDemo: boolean
  /** Seconds. */
  limit: number
  box: RefObject<HTMLDivElement | null>
  onAnswer: (seconds: number) => void
  onSilence: (why: string | null) => void
}) {
  const began = useRef(performance.now())
  const [waited, setWaited] = useState(0)
  const [answered, setAnswered] = useState<number | null>(null)
  const why = useRef<string | null>(null)
  const isSilent = useRef(false)
  const latest = useRef({ onAnswer, onSilence })
  latest.current = { onAnswer, onSilence }

  const shown = (now: TileShown) => {
    const { tile } = now
    why.current = tile.state === 'failed' || tile.state === 'stalled' ? tile.why : why.current
    if (answered !== null || isSilent.current || now.front !== feed) return
    const seconds = Math.round((performance.now() - began.current) / 100) / 10
    setAnswered(seconds)
    latest.current.onAnswer(seconds)
  }
  useEffect(() => {
    if (answered !== null) return
    const timer = setInterval(() => {
      const seconds = (performance.now() - began.current) / 1000
      setWaited(seconds)
      if (seconds < limit || isSilent.current) return
      isSilent.current = true
      latest.current.onSilence(why.current)
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [answered, limit])

  return (
    <div className={styles.picture} ref={box}>
      <Tile tile="rollcall" feed={feed}>
        {(now) => (
          <Caption
            shown={now}
            name={name}
            isDemo={isDemo}
            limit={limit}
            waited={waited}
            answered={answered}
            onShown={shown}
          />
        )}
      </Tile>
    </div>
  )
}

function Caption({
  shown,
  name,
  isDemo,
  limit,
  waited,
  answered,
  onShown,
}: {
  shown: TileShown
  name: string
  isDemo: boolean
  limit: number
  waited: number
  answered: number | null
  onShown: (shown: TileShown) => void
}) {
  const now = useNow()
  const latest = useRef(onShown)
  latest.current = onShown
  useEffect(() => latest.current(shown), [shown])
  return (
    <>
      <p className={styles.caption}>
        <strong>{name}</strong>
        <span>
          {answered === null
            ? text.call.waiting(waited.toFixed(1), limit)
            : text.call.answered(`${answered.toFixed(1)} 秒`)}
        </span>
        <span className={styles.quiet}>{tileWords(shown.tile, now)}</span>
      </p>
      {isDemo && (
        <p className={styles.demo}>
          <Chip state="offline">{text.call.demo}</Chip>
        </p>
      )}
    </>
  )
}
