import { kindOf } from '../../../domain/envelope.ts'
import { streetOfRole } from '../../../protocol/identity.ts'

/** Pages of an incident, in the order of their keys Alt 1 … 9. */
export const tabs = [
  { id: 'overview', name: '总览' },
  { id: 'report', name: '报送' },
  { id: 'factsheet', name: '口径' },
  { id: 'order', name: '指令' },
  { id: 'activation', name: '预案' },
  { id: 'headquarters', name: '指挥部' },
  { id: 'review', name: '复盘' },
  { id: 'details', name: '详情' },
  { id: 'scheme', name: '方案' },
] as const
export type IncidentTab = (typeof tabs)[number]['id']

/** What a desk of a street gets of an incident: it sees neither reports, 口径, plans nor the review. */
const ofStreets: readonly IncidentTab[] = ['overview', 'order', 'headquarters', 'details', 'scheme']

/** Tabs of an incident on a desk of this role. */
export function tabsFor(role: string | null): readonly { readonly id: IncidentTab; readonly name: string }[] {
  return streetOfRole(role) === null ? tabs : tabs.filter(({ id }) => ofStreets.includes(id))
}

const tabByKind: Readonly<Record<string, IncidentTab>> = {
  report: 'report',
  deadline: 'report',
  factsheet: 'factsheet',
  order: 'order',
  activation: 'activation',
  headquarters: 'headquarters',
  meeting: 'headquarters',
  review: 'review',
  scheme: 'scheme',
}

/** The tab on which a desk of this role sees a stream about the incident; 总览 for what has no tab there. */
export function tabOf(stream: string, role: string | null): IncidentTab {
  const tab = tabByKind[kindOf(stream)]
  return tabsFor(role).find(({ id }) => id === tab)?.id ?? 'overview'
}
