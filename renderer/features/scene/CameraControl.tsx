import { useEffect, useRef, useState } from 'react'
import type { FeedTree, Who } from '../../../protocol/desk.ts'
import { type CameraUpload, produceCamera } from '../../feed/produce-camera.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './CameraControl.module.css'
import { text } from './text.ts'

/** The seat's own camera as a feed of a bridge; it is sent while this control is on the screen. */
export function CameraControl({ who, tree }: { who: Who; tree: FeedTree }) {
  const [upload, setUpload] = useState<CameraUpload | null>(null)
  const [words, setWords] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const running = useRef<CameraUpload | null>(null)
  const bridge = tree.bridges.find((one) => one.connected)
  const name = text.camera.name(who.alias ?? '')

  useEffect(() => () => running.current?.stop(), [])
  const keep = (next: CameraUpload | null) => {
    running.current = next
    setUpload(next)
  }
  const start = async () => {
    if (bridge === undefined || busy) return
    setBusy(true)
    setWords(null)
    try {
      keep(await produceCamera(window.desk, { bridge: bridge.id, feed: feedOf(who), name, onEnd }))
    } catch (error) {
      setWords(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }
  const onEnd = (why: string) => {
    keep(null)
    setWords(why)
  }
  const stop = () => {
    upload?.stop()
    keep(null)
  }
  const state = busy ? text.camera.busy : upload === null ? text.camera.off : null
  return (
    <section className={styles.camera}>
      <p className={styles.head}>
        <b>{text.camera.title}</b>
        <Button
          label={upload === null ? text.camera.start : text.camera.stop}
          small
          refused={bridge === undefined ? text.camera.noBridge : null}
          busy={busy}
          onPress={upload === null ? () => void start() : stop}
        />
      </p>
      <p className={styles.words} role="status">
        {words ?? state ?? text.camera.sending(name, bridge?.name ?? '')}
      </p>
    </section>
  )
}

/** `seat-<id>`: one camera a seat. */
function feedOf(who: Who): string {
  return `seat-${(who.seat ?? '').replaceAll(/[^\w-]/g, '').slice(0, 50)}`
}
