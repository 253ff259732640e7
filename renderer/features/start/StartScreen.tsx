import { type ReactNode, useState } from 'react'
import type { Who } from '../../../protocol/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { JoinForm } from './JoinForm.tsx'
import { onEnter } from './on-enter.ts'
import styles from './StartScreen.module.css'
import { text } from './text.ts'
import { useBegin } from './useBegin.ts'

/** An empty machine asks what it is to be: a demo, a centre of its own, or a seat of an existing one. */
export function StartScreen({ who }: { who: Who }) {
  const { begin, busy, refused } = useBegin()
  const [district, setDistrict] = useState('')
  const name = district.trim()
  const missing = name === '' ? text.fresh.missing : null
  const beginFresh = () => void begin({ as: 'new', district: name })
  const said = (as: 'demo' | 'new' | 'join') => (refused?.as === as ? refused.words : null)
  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{text.title}</h1>
        <p className={styles.note}>{busy ? text.busy : text.note}</p>
      </header>
      <div className={styles.choices}>
        <Choice title={text.demo.title} words={text.demo.words} refused={said('demo')}>
          <Button
            label={text.demo.act}
            keys={['F1']}
            look="primary"
            busy={busy}
            onPress={() => void begin({ as: 'demo' })}
          />
        </Choice>
        <Choice title={text.fresh.title} words={text.fresh.words} refused={said('new')}>
          <span className={styles.label}>{text.fresh.district}</span>
          <TextField
            label={text.fresh.district}
            value={district}
            onChange={setDistrict}
            placeholder={text.fresh.hint}
            maxLength={40}
            onKeyDown={onEnter(beginFresh, busy || missing !== null)}
          />
          <Button label={text.fresh.act} refused={missing} busy={busy} onPress={beginFresh} />
        </Choice>
        <Choice title={text.join.title} words={text.join.words} refused={said('join')}>
          <JoinForm busy={busy} onJoin={(claim) => void begin({ as: 'join', ...claim })} />
        </Choice>
      </div>
      <footer className={styles.foot}>
        {who.warnings.map((words) => (
          <p key={words}>{words}</p>
        ))}
        <p>{text.version(who.version)}</p>
      </footer>
    </main>
  )
}

function Choice({
  title,
  words,
  refused,
  children,
}: {
  title: string
  words: string
  refused: string | null
  children: ReactNode
}) {
  return (
    <section className={styles.choice} aria-label={title}>
      <h2 className={styles.name}>{title}</h2>
      <p className={styles.words}>{words}</p>
      {children}
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {text.failed(refused)}
        </p>
      )}
    </section>
  )
}
