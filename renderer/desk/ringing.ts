/** Two tones, then quiet; ms from one to the next. Another rhythm than a telephone, so that both are known by ear. */
const EVERY = 3000
const TONES = [
  { at: 0, hertz: 880 },
  { at: 0.22, hertz: 660 },
  { at: 0.44, hertz: 880 },
] as const
const LENGTH = 0.18

let ringers = 0
let silence: (() => void) | null = null

/**
 * Rings until everybody who asked for it has called the returned function: two reasons make one sound. A machine without sound stays
 * silent; the banner stands all the same.
 */
export function startRinging(): () => void {
  ringers += 1
  silence ??= begin()
  return () => {
    ringers -= 1
    if (ringers > 0) return
    silence?.()
    silence = null
  }
}

function begin(): () => void {
  const Context = window.AudioContext
  if (Context === undefined) return () => {}
  const context = new Context()
  const ring = () => {
    void context.resume().catch(() => {})
    for (const { at, hertz } of TONES) {
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
  const timer = setInterval(ring, EVERY)
  return () => {
    clearInterval(timer)
    void context.close().catch(() => {})
  }
}
