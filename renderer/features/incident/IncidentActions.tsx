import { useState } from 'react'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { useJudges } from '../../desk/useJudge.ts'
import { neverHere, useMay } from '../../desk/useMay.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { useOffer } from '../../shell/actions.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { AmendForm } from './AmendForm.tsx'
import { AssessForm } from './AssessForm.tsx'
import { CloseForm } from './CloseForm.tsx'
import { type Form, formDrafts, forms, isCarried, typeOf } from './form-drafts.ts'
import styles from './IncidentActions.module.css'
import { RelateForm } from './RelateForm.tsx'
import { ReopenForm } from './ReopenForm.tsx'
import { ResponseForm } from './ResponseForm.tsx'
import { RestrictForm } from './RestrictForm.tsx'
import { ShareForm } from './ShareForm.tsx'
import { type IncidentTab, tabsFor } from './tabs.ts'
import { text } from './text.ts'
import { VerifyForm } from './VerifyForm.tsx'

/** Tabs of the incident and what can be done with it; a form opens in place, a refused act carries its reason. */
export function IncidentActions({
  incident,
  tab,
  onTab,
}: {
  incident: IncidentRow
  tab: IncidentTab
  onTab: (tab: IncidentTab) => void
}) {
  const [form, setForm] = useState<Form | null>(null)
  const who = useWho()
  const streets = who?.streets ?? []
  const role = who?.role ?? null
  const may = useMay()
  const stream = incident.key
  const known = new Set([incident.street, ...incident.sharedWith])
  const free = streets.filter((street) => !known.has(street.code))
  const { rows: responses } = useQuery('response.one', { incident: stream })
  const drafts = formDrafts(incident, free[0]?.code ?? streets[0]?.code ?? '000000000')
  const shown = forms.filter((one) => isCarried(one, incident))
  const judged = shown.flatMap((id) => {
    const draft = drafts[id]
    return draft === null ? [] : [{ id, draft }]
  })
  const verdicts = useJudges(judged.map(({ draft }) => draft))
  const reasonOf = (id: Form) => {
    if (id === 'share' && free.length === 0) return text.allShared
    return verdicts[judged.findIndex((one) => one.id === id)]?.reason
  }
  // Rare, and most who look may not: the palette lists it with its reason.
  const isInRow = (id: Form) => id !== 'limit' || !reasonOf(id)
  useOffer(
    shown.map((id) => ({
      id: `incident.${id}`,
      label: `${text[id]}：${incident.title.slice(0, 40)}`,
      icon: 'incident',
      keys: [...text.formKeys[id]],
      section: 'do',
      ...draftOffer(drafts[id]),
      refused: neverHere(who, typeOf[id]),
      run: () => setForm(id),
    })),
  )
  const done = () => setForm(null)
  return (
    <section className={styles.actions} aria-label={text.actions}>
      <div className={styles.row}>
        <Segmented<IncidentTab>
          label={text.tabs}
          segments={tabsFor(role).map(({ id, name }) => ({ value: id, label: name }))}
          value={tab}
          onChoose={onTab}
        />
        <span className={styles.grow} />
        {shown
          .filter((id) => isInRow(id) && may(typeOf[id]))
          .map((id) => (
            <Button
              key={id}
              small
              label={text[id]}
              keys={[...text.formKeys[id]]}
              pressed={form === id}
              refused={reasonOf(id)}
              onPress={() => setForm(form === id ? null : id)}
            />
          ))}
        <Button
          small
          label={text.back}
          keys={['Esc']}
          look="quiet"
          onPress={() => (form === null ? goTo('incident') : done())}
        />
      </div>
      {form === 'verify' && <VerifyForm incident={incident} onDone={done} />}
      {form === 'assess' && <AssessForm incident={incident} onDone={done} />}
      {form === 'respond' && (
        <ResponseForm incident={incident} response={responses[0] ?? null} onDone={done} />
      )}
      {form === 'share' && <ShareForm stream={stream} streets={free} onDone={done} />}
      {form === 'amend' && <AmendForm incident={incident} onDone={done} />}
      {form === 'relate' && <RelateForm incident={incident} onDone={done} />}
      {form === 'limit' && <RestrictForm incident={incident} onDone={done} />}
      {form === 'close' && <CloseForm incident={incident} onDone={done} />}
      {form === 'reopen' && <ReopenForm stream={stream} onDone={done} />}
    </section>
  )
}

/** The draft of an offer, where it has one. */
function draftOffer(draft: Draft | null): { draft?: Draft } {
  return draft === null ? {} : { draft }
}
