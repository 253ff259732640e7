import { type ReactNode, useState } from 'react'
import { postText } from '../../../domain/post.ts'
import { clockTime, clockTimeWithSeconds } from '../../../domain/time.ts'
import type { SignedIn, Who } from '../../../protocol/desk.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { openCall } from '../../shell/call-sheet.ts'
import { openWhileLocked } from '../../shell/open-while-locked.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import styles from './LockScreen.module.css'
import { SignInForm } from './SignInForm.tsx'
import { text } from './text.ts'
import { useAsk } from './useAsk.ts'
import { useNoShortcuts } from './useNoShortcuts.ts'

const words = text.locked

export interface LockScreenProps {
  who: Who
  person: SignedIn
  /** What must be seen whoever sits there: a call for help. */
  urgent?: ReactNode
}

/**
 * Over the desk while it is locked. Shows what nobody may miss and no more: the time, the shift, how much is open,
 * and `urgent` (a call for help). A call can still be logged below.
 */
export function LockScreen({ who, person, urgent }: LockScreenProps) {
  const [switching, setSwitching] = useState(false)
  useNoShortcuts()
  return (
    <section className={styles.cover} aria-label={words.title} {...openWhileLocked}>
      {urgent !== undefined && <div className={styles.urgent}>{urgent}</div>}
      <div className={styles.halves}>
        <Situation />
        <div className={styles.door}>
          <h2 className={styles.title}>
            <Icon name="lock" size={20} />
            {words.title}
          </h2>
          {switching ? (
            <>
              <SignInForm who={who} onDone={() => setSwitching(false)} />
              <Button label={words.back} look="quiet" onPress={() => setSwitching(false)} />
            </>
          ) : (
            <>
              <Unlock person={person} />
              <div className={styles.ways}>
                <Button label={text.switchUser} onPress={() => setSwitching(true)} />
                <Button label={words.call} icon={<Icon name="phone" />} onPress={() => openCall()} />
              </div>
              <p className={styles.note}>{words.callNote}</p>
            </>
          )}
        </div>
      </div>
    </section>
  )
}

function Unlock({ person }: { person: SignedIn }) {
  const [secret, setSecret] = useState('')
  const { busy, refused, forget, ask } = useAsk()
  const post = person.post === null ? '' : `（${postText[person.post]}）`
  const unlock = async () => {
    if (secret === '' || busy) return
    await ask({ type: 'unlock', secret })
    setSecret('')
  }
  return (
    <>
      <p className={styles.words}>{words.whose(person.name, post)}</p>
      <p className={styles.note}>{words.since(clockTime(person.since))}</p>
      <div className={styles.unlock}>
        <SecretField
          label={words.secret(person.name)}
          placeholder={words.secret(person.name)}
          value={secret}
          onChange={(value) => {
            setSecret(value)
            forget()
          }}
          onEnter={() => void unlock()}
          autoFocus
        />
        <Button
          label={busy ? text.form.busy : text.unlock}
          look="primary"
          refused={secret === '' ? text.form.noSecret : null}
          busy={busy}
          onPress={() => void unlock()}
        />
      </div>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </>
  )
}

function Situation() {
  const now = useNow()
  const { rows: open } = useQuery('incident.open', { limit: 200 })
  const { rows: holders } = useQuery('shift.current', {})
  const worst = open.filter(({ level }) => level !== null && level <= 2).length
  return (
    <div className={styles.situation}>
      <div className={styles.clock} role="timer">
        {clockTimeWithSeconds(now)}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{words.open}</dt>
          <dd>
            <strong>{words.count(open.length)}</strong>
            {worst > 0 && <span>{words.urgent(worst)}</span>}
          </dd>
        </div>
        <div>
          <dt>{words.shift}</dt>
          <dd>
            {holders.length === 0 && words.noShift}
            {holders.map((holder) => (
              <span key={holder.key}>
                {postText[holder.post]} {holder.name}
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </div>
  )
}
