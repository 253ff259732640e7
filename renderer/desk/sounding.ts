import { useEffect } from 'react'
import type { AlarmRank } from '../../domain/alarm/cause.ts'

/** What can be heard; 提示 is silent. Both have another rhythm than a telephone, so that all are known by ear. */
type Loud = Exclude<AlarmRank, 'notice'>
interface Sound {
  /** ms from one to the next. */
  readonly every: number
  readonly tones: readonly { readonly at: number; readonly hertz: number }[]
}
const sounds: Record<Loud, Sound> = {
  urgent: {
    every: 3000,
    tones: [
      { at: 0, hertz: 880 },
      { at: 0.22, hertz: 660 },
      { at: 0.44, hertz: 880 },
    ],
  },
  important: {
    every: 15_000,
    tones: [
      { at: 0, hertz: 520 },
      { at: 0.3, hertz: 520 },
    ],
  },
}
const LENGTH = 0.18

const asked: Loud[] = []
let playing: { rank: Loud; stop: () => void } | null = null

/**
 * Sounds while the component is mounted and `rank` is loud: several reasons make one sound, that of the gravest. A machine without
 * sound stays silent; the banner stands all the same.
 */
export function useSounding(rank: AlarmRank | null): void {
  useEffect(() => {
    if (rank === null || rank === 'notice') return
    asked.push(rank)
    play()
    return () => {
      asked.splice(asked.indexOf(rank), 1)
      play()
    }
  }, [rank])
}

function play(): void {
  const wanted = asked.includes('urgent') ? 'urgent' : (asked[0] ?? null)
  if (playing?.rank === wanted) return
  playing?.stop()
  playing = wanted === null ? null : { rank: wanted, stop: begin(sounds[wanted]) }
  document.documentElement.dataset.sounding = wanted ?? ''
}

function begin({ every, tones }: Sound): () => void {
  const Context = window.AudioContext
  if (Context === undefined) return () => {}
  const context = new Context()
  const ring = () => {
    void context.resume().catch(() => {})
    for (const { at, hertz } of tones) {
      const tone = context.createOscillator()
      const loud = context.createGain()
      const start = context.currentTime + at
      tone.frequency.value = hertz
      loud.gain.setValueAtTime(0, start)
      loud.gain.linearRampToValueAtTime(0.25, start + 0.02)
      loud.gain.linearRampToValueAtTime(0, start + LENGTH)
      tone.connect(loud).connect(context.destination)
      tone.start(start)
      tone.stop(start + LENGTH)
    }
  }
  ring()
  const timer = setInterval(ring, every)
  return () => {
    clearInterval(timer)
    void context.close().catch(() => {})
  }
}
