import { useState } from 'react'
import type { HeadquartersRow } from '../../../domain/headquarters/rows.ts'
import { useMay } from '../../desk/useMay.ts'
import { Button } from '../../ui/Button.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './Headquarters.module.css'
import { type SiteAct, SiteForm } from './SiteForm.tsx'
import { text } from './text.ts'

/** The on-site headquarters: where, by which channels; 撤离令 above everything. */
export function SiteCard({
  stream,
  room,
}: {
  incident: string
  stream: string
  room: HeadquartersRow | null
}) {
  const words = text.site
  const [form, setForm] = useState<SiteAct | null>(null)
  const site = room?.site ?? null
  const isOpen = site !== null && site.shut === null
  const retreat = room?.retreat ?? null
  const may = useMay()
  const acts = [
    ...(isOpen ? (['move', 'shut'] as const) : (['open'] as const)),
    retreat === null ? ('retreat' as const) : ('reenter' as const),
  ].filter((act) => may(`headquarters.${act}`))
  const done = () => setForm(null)
  return (
    <section aria-label={words.title}>
      <PanelHead title={words.title}>
        {acts.map((act) => (
          <Button
            key={act}
            small
            label={words[act]}
            pressed={form === act}
            onPress={() => setForm(form === act ? null : act)}
          />
        ))}
      </PanelHead>
      {retreat !== null && (
        <div className={styles.alarm} role="alert">
          <b>{words.retreating(retreat.area, retreat.at)}</b>
          <p>{[retreat.why, retreat.signal].filter(Boolean).join(' · ')}</p>
        </div>
      )}
      {form !== null && <SiteForm act={form} stream={stream} onDone={done} />}
      {site === null ? (
        <p className={styles.empty}>{words.none}</p>
      ) : (
        <div className={styles.site}>
          <p className={styles.strong}>
            {site.name} · {site.place}
          </p>
          <p className={styles.quiet}>
            {site.shut === null ? words.since(site.openedAt) : words.shutAt(site.shut.at)}
          </p>
          {site.moves.map((one) => (
            <p key={one.at} className={styles.quiet}>
              {words.movedFrom(one.place, one.at)}：{one.why}
            </p>
          ))}
          {site.channels !== '' && (
            <p className={styles.second}>
              {words.channels}：{site.channels}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
