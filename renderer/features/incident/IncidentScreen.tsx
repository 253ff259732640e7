import { goTo, usePlace } from '../../shell/place.ts'
import { IncidentList } from './IncidentList.tsx'
import { IncidentPage } from './IncidentPage.tsx'
import { ReportForm } from './ReportForm.tsx'

/** 事件: the list, or the page of the one that is open; `new` stands for the form over the list. */
export function IncidentScreen() {
  const { open } = usePlace()
  if (open !== null && open !== 'new') return <IncidentPage key={open} stream={open} />
  return (
    <>
      <IncidentList />
      {open === 'new' && (
        <ReportForm onClose={() => goTo('incident')} onReported={(stream) => goTo('incident', stream)} />
      )}
    </>
  )
}
