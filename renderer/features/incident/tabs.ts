/** Pages of an incident, in the order of their keys Alt 1 … 8. */
export const tabs = [
  { id: 'overview', name: '总览' },
  { id: 'report', name: '报送' },
  { id: 'factsheet', name: '口径' },
  { id: 'order', name: '指令' },
  { id: 'activation', name: '预案' },
  { id: 'headquarters', name: '指挥部' },
  { id: 'review', name: '复盘' },
  { id: 'details', name: '详情' },
] as const
export type IncidentTab = (typeof tabs)[number]['id']
