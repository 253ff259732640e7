import { useState } from 'react'
import { postText } from '../../../domain/post.ts'
import type { SwapRow } from '../../../domain/swap/rows.ts'
import { swapKindText, swapStatusText } from '../../../domain/swap/swap.ts'
import { addDays, calendarDay } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Select } from '../../ui/Select.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import styles from './SideList.module.css'
import { text } from './text.ts'

const words = text.request

/** One request: who asks for what, who answered what, and what is up to whoever is signed in here. */
export function RequestItem({ swap, now }: { swap: SwapRow; now: number }) {
  const me = useWho()?.person ?? null
  const [saying, setSaying] = useState<'refuse' | 'withdraw' | null>(null)
  const stream = swap.key
  const isOpen = swap.status === 'asked' || swap.status === 'taken'
  const asked = swap.candidates.find(({ person }) => person === me?.person)
  const mayAnswer = swap.status === 'asked' && asked?.answer === 'none'
  const mine = swap.from === me?.person
  const done = () => setSaying(null)
  return (
    <div className={styles.item}>
      <div className={styles.line}>
        <strong>{words.head(swap.fromName, swapKindText[swap.kind], swap.day, postText[swap.post])}</strong>
        <span className={styles.push}>
          <Chip state={swap.pending ? 'pending' : swap.status === 'approved' ? 'done' : 'plain'}>
            {swapStatusText[swap.status]}
          </Chip>
        </span>
      </div>
      <span className={styles.quiet}>{swap.why}</span>
      <span className={styles.quiet}>
        {swap.candidates.map(({ name, answer }) => `${name} ${words.answers[answer]}`).join('，')}
      </span>
      {swap.taker !== null && (
        <span>
          {swap.give === null ? words.takes(swap.taker.name) : words.gives(swap.taker.name, swap.give.day)}
        </span>
      )}
      {swap.decided !== null && (
        <span className={styles.quiet}>
          {words.decided(swapStatusText[swap.status], swap.decided.name, swap.decided.at, swap.decided.why)}
        </span>
      )}
      {swap.late.map((line) => (
        <span key={line} className={styles.quiet}>
          {line}
        </span>
      ))}
      {swap.conflict !== null && <span className={styles.warn}>{swap.conflict}</span>}
      {isOpen && saying === null && (
        <div className={styles.acts}>
          {mayAnswer && <Answer swap={swap} me={me?.person ?? ''} now={now} />}
          {swap.status === 'taken' && !mine && (
            <CommandButton
              small
              primary
              label={words.approve}
              draft={{ stream, type: 'swap.approve', data: {} }}
            />
          )}
          {!mine && !mayAnswer && <Button small label={words.refuse} onPress={() => setSaying('refuse')} />}
          {mine && <Button small label={words.withdraw} onPress={() => setSaying('withdraw')} />}
        </div>
      )}
      {saying !== null && (
        <ReasonForm
          label={words[saying]}
          draft={(why) => ({ stream, type: `swap.${saying}`, data: { why } })}
          onDone={done}
        />
      )}
    </div>
  )
}

/** Yes, with the shift he gives where it is an exchange, or no. */
function Answer({ swap, me, now }: { swap: SwapRow; me: string; now: number }) {
  const [give, setGive] = useState('')
  const isSwap = swap.kind === 'swap'
  const from = calendarDay(now)
  const { rows } = useQuery('roster.days', isSwap ? { from, to: addDays(from, 62) } : null)
  const own = rows.filter(
    (row) =>
      row.person === me &&
      row.post === swap.post &&
      row.from > now &&
      !(row.day === swap.day && row.n === swap.n),
  )
  const chosen = own.find((row) => row.key === give)
  const missing = isSwap && chosen === undefined
  const given = chosen === undefined ? null : { day: chosen.day, n: chosen.n }
  return (
    <>
      {isSwap && (
        <Select
          label={words.give}
          value={give}
          options={own.map((row) => ({ value: row.key, label: `${text.day(row.day)} ${row.shift}` }))}
          onChange={setGive}
          empty={words.chooseGive}
          missing={missing}
        />
      )}
      <CommandButton
        small
        primary
        label={words.yes}
        draft={missing ? null : { stream: swap.key, type: 'swap.yes', data: { give: given } }}
        missing={words.chooseGive}
      />
      <CommandButton small label={words.no} draft={{ stream: swap.key, type: 'swap.no', data: {} }} />
    </>
  )
}
