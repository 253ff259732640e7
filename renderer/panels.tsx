import type { ComponentType } from 'react'
import { FactsheetPage } from './features/factsheet/FactsheetPage.tsx'
import { FactsheetPanel } from './features/factsheet/FactsheetPanel.tsx'
import { FouronePanel } from './features/fourone/FouronePanel.tsx'
import { HeadquartersPanel } from './features/headquarters/HeadquartersPanel.tsx'
import { OrderMatrix } from './features/order/OrderMatrix.tsx'
import { ActivationPanel } from './features/plan/ActivationPanel.tsx'
import { ReportPage } from './features/report/ReportPage.tsx'
import { ReportPanel } from './features/report/ReportPanel.tsx'
import { ReviewPanel } from './features/review/ReviewPanel.tsx'
import { WallStrip } from './features/scene/WallStrip.tsx'
import { SchemePanel } from './features/scheme/SchemePanel.tsx'
import { TimelinePanel } from './features/timeline/TimelinePanel.tsx'

/** A panel of one feature shown on the page of an incident; it asks for its own data. */
export type IncidentPanel = ComponentType<{
  /** Stream of the incident. */
  incident: string
}>

/** Places on the cockpit of an incident (事件), filled by the features that own them. */
export interface IncidentPanels {
  /** Four tiles of the 四个一, under the head. */
  readonly fourone: IncidentPanel | null
  /** 指令矩阵. */
  readonly order: IncidentPanel | null
  /** 口径. */
  readonly factsheet: IncidentPanel | null
  /** 报送时钟 and the reports. */
  readonly report: IncidentPanel | null
  /** 预案 that runs. */
  readonly activation: IncidentPanel | null
  /** 指挥、现场指挥部、工作组. */
  readonly headquarters: IncidentPanel | null
  /** 时间线, 决策. */
  readonly timeline: IncidentPanel | null
  /** 复盘. */
  readonly review: IncidentPanel | null
  /** 专项工作方案. */
  readonly scheme: IncidentPanel | null
  /** Foot of the page: what of this incident is on the wall, and pictures near it. */
  readonly wall: IncidentPanel | null
}

/** One line a panel: features do not know one another, this table does. */
export const incidentPanels: IncidentPanels = {
  fourone: FouronePanel,
  order: OrderMatrix,
  factsheet: FactsheetPanel,
  report: ReportPanel,
  activation: ActivationPanel,
  headquarters: HeadquartersPanel,
  timeline: TimelinePanel,
  review: ReviewPanel,
  scheme: SchemePanel,
  wall: WallStrip,
}

/** Full pages of the tabs of an incident; where a feature has none, its panel gets the room. */
export const incidentPages: Partial<Record<keyof IncidentPanels, IncidentPanel>> = {
  factsheet: FactsheetPage,
  report: ReportPage,
}
