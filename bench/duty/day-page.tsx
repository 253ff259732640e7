import { createRoot } from 'react-dom/client'
import { DutyScreen } from '../../renderer/features/duty/DutyScreen.tsx'
import '../../renderer/ui/base.css'
import '../../renderer/ui/tokens.css'
import { installMemoryDesk, shown } from '../page/memory-desk.ts'

/** What the benchmark does in the page. */
export interface DayHands {
  /** Shows the duty screen; resolves once a line with these words is painted. */
  start(last: string): Promise<void>
  /** Presses the button and resolves with the milliseconds until that day's last line is painted. */
  open(button: string, last: string): Promise<number>
}

declare global {
  interface Window {
    day: DayHands
  }
}

installMemoryDesk()
const isListed = (last: string) => () =>
  document.querySelector('[role=list]')?.textContent?.includes(last) === true

window.day = {
  async start(last) {
    const root = document.getElementById('root')
    if (root === null) throw new Error('no root')
    createRoot(root).render(<DutyScreen />)
    await shown(isListed(last))
  },
  async open(button, last) {
    const press = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(button))
    if (press === undefined) throw new Error(`no button ${button}`)
    const began = performance.now()
    press.click()
    await shown(isListed(last))
    return performance.now() - began
  },
}
