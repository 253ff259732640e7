import { createStore } from '../desk/store.ts'

/** Whether the list of alarms lies over the screen. */
export const alarmList = createStore(false)

export function toggleAlarms(): void {
  alarmList.set(!alarmList.get())
}
