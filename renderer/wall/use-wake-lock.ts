import { useEffect } from 'react'

/** Keeps the display awake while the window is on the screen. A machine that cannot is left as it is. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    const take = async () => {
      if (document.visibilityState !== 'visible') return
      lock = await navigator.wakeLock?.request('screen').catch(() => null)
    }
    // The system takes the lock away whenever the window is hidden.
    document.addEventListener('visibilitychange', take)
    take()
    return () => {
      document.removeEventListener('visibilitychange', take)
      lock?.release()
    }
  }, [])
}
