import { neverHere } from '../desk/useMay.ts'
import { useQuery } from '../desk/useQuery.ts'
import { useWho } from '../desk/useWho.ts'
import { screensFor } from '../routes.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { type Action, useOffer } from './actions.ts'
import { toggleAlarms } from './alarm-list.ts'
import { openCall } from './call-sheet.ts'
import { openOrder } from './order-sheet.ts'
import { goTo } from './place.ts'
import { focusQuickLine, writeAgain } from './quick-text.ts'
import { text } from './text.ts'

/** What can be done and where one can go from anywhere. */
export function ShellOffers() {
  const who = useWho()
  const { rows: incidents } = useQuery('incident.open', { limit: 200 })
  const openReport = () => goTo('incident', 'new')
  useShortcut(['F3'], openReport)
  const doing: Action[] = [
    {
      id: 'quick.write',
      label: text.actions.write,
      note: text.actions.writeNote,
      icon: 'log',
      section: 'do',
      refused: neverHere(who, 'log.write'),
      run: focusQuickLine,
    },
    {
      id: 'quick.call',
      label: text.actions.call,
      note: text.actions.callNote,
      icon: 'phone',
      keys: ['F2'],
      section: 'do',
      refused: neverHere(who, 'log.write'),
      run: () => openCall(),
    },
    {
      id: 'quick.declare',
      label: text.actions.declare,
      note: text.actions.declareNote,
      icon: 'incident',
      keys: ['!'],
      section: 'do',
      run: () => writeAgain('!'),
    },
    {
      id: 'incident.report',
      label: text.actions.report,
      note: text.actions.reportNote,
      icon: 'incident',
      keys: ['F3'],
      section: 'do',
      run: openReport,
    },
    {
      id: 'order.issue',
      label: text.actions.issue,
      note: text.actions.issueNote,
      icon: 'order',
      keys: ['@'],
      section: 'do',
      refused: neverHere(who, 'order.issue'),
      run: () => openOrder(),
    },
  ]
  if (who?.role === 'district') {
    doing.push({
      id: 'alarm.list',
      label: text.alarms,
      note: text.alarmsNote,
      icon: 'bell',
      keys: ['Alt', 'V'],
      section: 'do',
      run: toggleAlarms,
    })
  }
  const going = screensFor(who?.role ?? null).flatMap((screen) =>
    screen.pages.map(
      (page, nth): Action => ({
        id: `go.${page.id}`,
        label: nth === 0 ? screen.name : page.name,
        note: nth === 0 ? text.actions.screen : screen.name,
        icon: screen.icon,
        ...(nth === 0 && { keys: ['Ctrl', screen.digit] }),
        section: 'go',
        run: () => goTo(page.id),
      }),
    ),
  )
  const opening: Action[] = incidents.map((incident) => ({
    id: `open.${incident.key}`,
    label: incident.title,
    note: [text.actions.openIncident, incident.place].filter(Boolean).join(' · '),
    icon: 'incident',
    section: 'go',
    run: () => goTo('incident', incident.key),
  }))
  useOffer([...doing, ...going, ...opening])
  return null
}
