import { useState } from 'react'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { useJudges } from '../../desk/useJudge.ts'
import { useWho } from '../../desk/useWho.ts'
import { useOffer } from '../../shell/actions.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { CloseForm } from './CloseForm.tsx'
import styles from './IncidentActions.module.css'
import { ShareForm } from './ShareForm.tsx'
import { text } from './text.ts'
import { VerifyForm } from './VerifyForm.tsx'

type Form = 'verify' | 'share' | 'close'

/** What can be done with an incident; the form opens in place, a refused act carries its reason. */
export function IncidentActions({ incident }: { incident: IncidentRow }) {
  const [form, setForm] = useState<Form | null>(null)
  const streets = useWho()?.streets ?? []
  const stream = incident.key
  const known = new Set([incident.street, ...incident.sharedWith])
  const free = streets.filter((street) => !known.has(street.code))

  const { level, title } = incident
  const drafts: Record<Form, Draft> = {
    verify: { stream, type: 'incident.verify', data: { outcome: 'confirmed', note: '', level } },
    share: {
      stream,
      type: 'incident.share',
      data: { street: free[0]?.code ?? streets[0]?.code ?? '000000000' },
    },
    close: { stream, type: 'incident.close', data: { why: text.close } },
  }
  const [verify, share, close] = useJudges([drafts.verify, drafts.share, drafts.close])
  const reasons = {
    verify: verify?.reason,
    share: free.length === 0 ? text.allShared : share?.reason,
    close: close?.reason,
  }
  const icons = { verify: 'tick', share: 'order', close: 'flag' } as const
  const keys = { verify: ['V'], share: ['T'], close: ['J'] }
  const all: readonly Form[] = ['verify', 'share', 'close']
  useOffer(
    all.map((id) => ({
      id: `incident.${id}`,
      label: `${text[id]}：${title.slice(0, 40)}`,
      icon: icons[id],
      keys: keys[id],
      section: 'do',
      draft: drafts[id],
      run: () => setForm(id),
    })),
  )
  const done = () => setForm(null)
  return (
    <section className={styles.actions} aria-label={text.actions}>
      <div className={styles.row}>
        {all.map((id) => (
          <Button
            key={id}
            label={text[id]}
            keys={keys[id]}
            pressed={form === id}
            refused={reasons[id]}
            onPress={() => setForm(form === id ? null : id)}
          />
        ))}
        <span className={styles.grow} />
        <Button
          label={text.back}
          keys={['Esc']}
          look="quiet"
          onPress={() => (form === null ? goTo('incident') : done())}
        />
      </div>
      {form === 'verify' && <VerifyForm incident={incident} onDone={done} />}
      {form === 'share' && <ShareForm stream={stream} streets={free} onDone={done} />}
      {form === 'close' && <CloseForm stream={stream} onDone={done} />}
    </section>
  )
}
