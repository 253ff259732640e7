import type { ComponentType } from 'react'
import { streetOfRole } from '../protocol/identity.ts'
import { AlarmHost } from './features/alarm/AlarmHost.tsx'
import { CallSheet } from './features/call/CallSheet.tsx'
import { DocumentScreen } from './features/document/DocumentScreen.tsx'
import { DutyScreen } from './features/duty/DutyScreen.tsx'
import { HandoverScreen } from './features/handover/HandoverScreen.tsx'
import { IncidentScreen } from './features/incident/IncidentScreen.tsx'
import { CallAlarm } from './features/order/CallAlarm.tsx'
import { InboxAlarm } from './features/order/InboxAlarm.tsx'
import { OrderScreen } from './features/order/OrderScreen.tsx'
import { OrderSheets } from './features/order/OrderSheets.tsx'
import { LockScreen } from './features/people/LockScreen.tsx'
import { PeopleSheets } from './features/people/PeopleSheets.tsx'
import { UserMenu } from './features/people/UserMenu.tsx'
import { AddressBook } from './features/person/AddressBook.tsx'
import { PlanScreen } from './features/plan/PlanScreen.tsx'
import { ProfileScreen } from './features/profile/ProfileScreen.tsx'
import { ReminderScreen } from './features/reminder/ReminderScreen.tsx'
import { RollcallDue } from './features/rollcall/RollcallDue.tsx'
import { RollcallScreen } from './features/rollcall/RollcallScreen.tsx'
import { AskedSheet } from './features/roster/AskedSheet.tsx'
import { RosterScreen } from './features/roster/RosterScreen.tsx'
import { WallDesk } from './features/scene/WallDesk.tsx'
import { StandingScreen } from './features/standing/StandingScreen.tsx'
import { StatisticsScreen } from './features/statistics/StatisticsScreen.tsx'
import { SystemScreen } from './features/system/SystemScreen.tsx'
import { TemplateScreen } from './features/template/TemplateScreen.tsx'
import type { IconName } from './ui/icon-paths.ts'

export interface Page {
  id: string
  name: string
  content: ComponentType
  /** Shown on the desk of a street too: it sees what stands there and may say some of it (`protocol/rights.ts`). */
  street?: true
}
export interface Screen {
  id: string
  name: string
  icon: IconName
  /** Pressed with Ctrl; the same on every desk, whatever screens it has. */
  digit: string
  /** One or more pages; several are chosen by a row of tabs above. */
  pages: readonly [Page, ...Page[]]
}

/** A screen of one page. */
function screen(
  id: string,
  digit: string,
  name: string,
  icon: IconName,
  content: ComponentType,
  more: Pick<Page, 'street'> = {},
): Screen {
  return { id, digit, name, icon, pages: [{ id, name, content, ...more }] }
}
const street = { street: true } as const

/** 值守台 with everything a shift does; a new page is one line here. */
const dutyPages: Screen['pages'] = [
  { id: 'duty', name: '日志', content: DutyScreen },
  { id: 'handover', name: '交接班', content: HandoverScreen },
  { id: 'roster', name: '排班', content: RosterScreen, ...street },
  { id: 'document', name: '文书', content: DocumentScreen },
  { id: 'person', name: '通讯录', content: AddressBook, ...street },
  { id: 'rollcall', name: '点名', content: RollcallScreen },
  { id: 'reminder', name: '提醒', content: ReminderScreen },
  { id: 'standing', name: '持续异常', content: StandingScreen },
]

/** 系统: this machine, and the rules the district goes by. */
const systemPages: Screen['pages'] = [
  { id: 'system', name: '本机', content: SystemScreen, ...street },
  { id: 'profile', name: '时限规则', content: ProfileScreen },
  { id: 'template', name: '四个一模板', content: TemplateScreen },
]

/**
 * The screens of the desk, in the order of the rail; a new kind is one line here. Keys, whole rail: 1 值守台 2 事件 3 指令 4 大屏
 * 5 会商 6 一张图 7 预案 8 资源 9 预警 0 统计 - 演练复盘 = 系统.
 */
export const screens: readonly Screen[] = [
  { id: 'duty', digit: '1', name: '值守台', icon: 'log', pages: dutyPages },
  screen('incident', '2', '事件', 'incident', IncidentScreen, street),
  screen('order', '3', '指令', 'order', OrderScreen, street),
  screen('wall', '4', '大屏', 'wall', WallDesk),
  screen('plan', '7', '预案', 'plan', PlanScreen),
  screen('statistics', '0', '统计', 'chart', StatisticsScreen),
  { id: 'system', digit: '=', name: '系统', icon: 'system', pages: systemPages },
]

/** What opens over whatever screen is on, by its own key. */
export const sheets: readonly { readonly Sheet: ComponentType; readonly street?: true }[] = [
  { Sheet: PeopleSheets, ...street },
  { Sheet: AskedSheet },
  { Sheet: CallSheet },
  { Sheet: RollcallDue },
  { Sheet: OrderSheets, ...street },
]

/** Who sits here: the foot of the rail, and what lies over the desk while it is locked. */
export const people = { Menu: UserMenu, Cover: LockScreen }

/** What rings over every screen: what this desk was told, and what the district's desks must not miss. */
export const alarms = { Inbox: InboxAlarm, Host: AlarmHost, Call: CallAlarm }

/** What a desk of this role is shown; a street's only where it sees something. */
export function screensFor(role: string | null): readonly Screen[] {
  if (streetOfRole(role) === null) return screens
  return screens.flatMap((screen) => {
    const [first, ...more] = screen.pages.filter((page) => page.street)
    return first === undefined ? [] : [{ ...screen, pages: [first, ...more] }]
  })
}

/** The screen and its page of that id; the first of all for one that this role is not shown. */
export function pageNamed(id: string, role: string | null): { screen: Screen; page: Page } {
  const shown = screensFor(role)
  for (const screen of shown) {
    const page = screen.pages.find((one) => one.id === id)
    if (page !== undefined) return { screen, page }
  }
  const [first] = shown as [Screen]
  return { screen: first, page: first.pages[0] }
}
