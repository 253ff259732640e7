import { chineseDate, clockTimeWithSeconds } from '../../domain/time.ts'
import type { Who } from '../../protocol/desk.ts'
import { useFeedTree } from '../desk/useFeedTree.ts'
import { useLinks } from '../desk/useLinks.ts'
import { useNow } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { Icon } from '../ui/Icon.tsx'
import { WorldBanner } from '../ui/WorldFrame.tsx'
import { bridgeWords, driftWords, linkWords, mediaWords, outgoingWords } from './link-words.ts'
import { NearestDue } from './NearestDue.tsx'
import { goTo } from './place.ts'
import { ShiftStrip } from './ShiftStrip.tsx'
import styles from './TopStrip.module.css'
import { TurnClock } from './TurnClock.tsx'
import { text } from './text.ts'
import { Unattended } from './Unattended.tsx'

/** Always there: whose desk it is, the centre's time, and how every service stands, in words. */
export function TopStrip({ who }: { who: Who }) {
  const now = useNow()
  const [clock, seconds] = [clockTimeWithSeconds(now).slice(0, 5), clockTimeWithSeconds(now).slice(6)]
  const drift = driftWords(who.offset?.offset ?? null)
  return (
    <header className={styles.strip}>
      <div className={styles.brand}>
        <Icon name="brand" size={26} />
        {text.brand(who.district)}
      </div>
      <div
        className={styles.clock}
        role="timer"
        aria-label={who.offset === null ? text.localTime : text.centreTime}
      >
        <span>
          {clock}
          <span className={styles.seconds}>{seconds}</span>
        </span>
        <small className={styles.date}>
          {chineseDate(now)}
          <br />
          {drift ?? (who.offset === null ? text.localTime : text.centreTime)}
        </small>
      </div>
      <ShiftStrip />
      <Links now={now} />
      <div className={styles.grow}>
        <Unattended />
        <WorldBanner world={who.world} note={who.world === 'drill' ? text.drill : text.demo} />
      </div>
      <NearestDue />
      <TurnClock />
    </header>
  )
}

function Links({ now }: { now: number }) {
  const links = useLinks() ?? []
  const outgoing = outgoingWords(useQuery('report.outgoing', {}).rows, now)
  const centre = links.find((link) => link.service === 'centre')
  const link = links.find((one) => one.service === 'media')
  const counted = mediaWords(useFeedTree())
  const media = link !== undefined && link.state !== 'up' ? linkWords(link, now) : counted
  return (
    <button type="button" className={styles.links} aria-label={text.links} onClick={() => goTo('system')}>
      <span className={styles.service}>{text.centre}</span>
      <span className={styles.words}>{centre === undefined ? '……' : linkWords(centre, now)}</span>
      <span className={styles.service}>{text.bridges}</span>
      <span className={styles.words}>{bridgeWords(links)}</span>
      {media !== null && (
        <>
          <span className={styles.service}>{text.media}</span>
          <span className={styles.words}>{media}</span>
        </>
      )}
      {outgoing !== null && (
        <>
          <span className={styles.service}>{text.outgoing}</span>
          <span className={styles.words}>{outgoing}</span>
        </>
      )}
    </button>
  )
}
