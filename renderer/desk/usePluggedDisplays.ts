import { useEffect, useState } from 'react'

/** Numbers of this machine's wall displays, ascending as the system names them; a wall elsewhere is known by its layout only. */
export function usePluggedDisplays(): number[] {
  const [displays, setDisplays] = useState<number[]>([])
  useEffect(() => {
    let left = false
    const ask = async () => {
      const all = await window.desk.shell({ type: 'displays' })
      if (!left) setDisplays(all.filter((one) => one.wall).map((one) => one.display))
    }
    ask()
    const timer = setInterval(ask, 5000)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [])
  return displays
}
