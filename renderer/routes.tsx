import type { ComponentType } from 'react'
import { DutyScreen } from './features/duty/DutyScreen.tsx'
import { IncidentScreen } from './features/incident/IncidentScreen.tsx'
import { WallDesk } from './features/scene/WallDesk.tsx'
import { SystemScreen } from './features/system/SystemScreen.tsx'
import type { IconName } from './ui/icon-paths.ts'

export interface Screen {
  id: string
  name: string
  icon: IconName
  content: ComponentType
}

/** The screens of the desk, in the order of the rail; a new kind is one line here. */
export const screens: readonly Screen[] = [
  { id: 'duty', name: '值守台', icon: 'log', content: DutyScreen },
  { id: 'incident', name: '事件', icon: 'incident', content: IncidentScreen },
  { id: 'wall', name: '大屏', icon: 'wall', content: WallDesk },
  { id: 'system', name: '系统', icon: 'system', content: SystemScreen },
]
