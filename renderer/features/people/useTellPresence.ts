import { useEffect } from 'react'

const REST_MS = 15_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Tells the machine that somebody is here, at most every 15 seconds. */
export function useTellPresence(): void {
  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY
    const tell = (sign: Event) => {
      if (sign.timeStamp - toldAt < REST_MS) return
      toldAt = sign.timeStamp
      // Nobody waits for it: a machine that does not answer locks itself, which is what it should.
      window.desk.shell({ type: 'presence' }).catch(() => {})
    }
    for (const sign of signs) window.addEventListener(sign, tell, { capture: true, passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, { capture: true })
    }
  }, [])
}
