import { useEffect, useRef, useState } from 'react'
import type { CarriedGroup, CarriedItem } from '../../../domain/carried/carried.ts'
import type { RowOf } from '../../../domain/index.ts'
import { MINUTE } from '../../../domain/time.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { CarriedSection } from './CarriedSection.tsx'
import styles from './MustPanel.module.css'
import { OpenIncidents } from './OpenIncidents.tsx'
import { text } from './text.ts'
import { WaitingCommands } from './WaitingCommands.tsx'

/** Sections behind the open incidents, in the order of their keys from Alt 2 on; the last one waits for the centre. */
const sections = [
  { id: 'deadline', groups: ['deadline'], add: null },
  { id: 'instruction', groups: ['instruction', 'order', 'unread'], add: null },
  { id: 'standing', groups: ['standing', 'silenced'], add: { label: text.raise, to: 'standing' } },
  { id: 'away', groups: ['away'], add: null },
  { id: 'message', groups: ['message'], add: { label: text.leave, to: 'reminder' } },
  { id: 'reminder', groups: ['reminder'], add: { label: text.remind, to: 'reminder' } },
  {
    id: 'others',
    groups: [
      'headquarters',
      'plan',
      'review',
      'warning',
      'link',
      'rollcall',
      'roster',
      'equipment',
      'contacts',
    ],
    add: null,
  },
] as const satisfies readonly {
  id: keyof typeof text.sections
  groups: readonly CarriedGroup[]
  add: { label: string; to: string } | null
}[]
const WAITING = sections.length + 2
const numbers = Array.from({ length: WAITING }, (_, place) => place + 1)

/** What must not be forgotten. On a small screen it is a drawer, opened by the key of its section. */
export function MustPanel() {
  const narrow = useMedia('(max-width: 1500px)')
  const [open, setOpen] = useState<number | null>(null)
  const now = useNow()
  const me = useWho()?.person?.person ?? null
  // By the minute: the answer must not be asked anew every second.
  const minute = Math.floor(now / MINUTE) * MINUTE
  const { rows: carried } = useQuery('duty.carried', { now: minute }, { keep: true })
  const { rows: reminders } = useQuery('reminder.open', me === null ? null : { now: minute, person: me }, {
    keep: true,
  })
  const { rows: holders } = useQuery('shift.current', {})
  const shift = holders.find(({ person }) => person === me)?.shift ?? null

  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open === null || narrow) return
    const section = box.current?.querySelectorAll('section')[open - 1]
    const first = section?.querySelector<HTMLElement>('li button') ?? section
    first?.focus()
    first?.scrollIntoView({ block: 'nearest' })
    setOpen(null)
  }, [open, narrow])

  // What the duty has to remember, and one's own.
  const rows = [...carried, ...reminders.filter(({ person }) => person !== null).map(ownReminder)]
  const itemsOf = (groups: readonly CarriedGroup[]): CarriedItem[] =>
    rows.filter(({ group }) => groups.includes(group))
  const content = (
    <>
      <OpenIncidents />
      {sections.map(({ id, groups, add }, place) => (
        <CarriedSection
          key={id}
          title={text.sections[id]}
          nth={place + 2}
          items={itemsOf(groups)}
          shift={shift}
        >
          {add !== null && <TextAction label={add.label} onPress={() => goTo(add.to, 'new')} />}
        </CarriedSection>
      ))}
      <WaitingCommands nth={WAITING} />
    </>
  )
  const keys = numbers.map((nth) => <SectionKey key={nth} nth={nth} onOpen={setOpen} />)
  if (!narrow) {
    return (
      <aside ref={box} className={styles.panel} aria-label={text.must}>
        {keys}
        {content}
      </aside>
    )
  }
  const asking = rows.filter(({ due }) => due !== null && due <= now).length
  return (
    <aside className={styles.tabs} aria-label={text.must}>
      {keys}
      {asking > 0 && <span className={styles.asking}>{text.asking(asking)}</span>}
      <Button small label={text.open} keys={['Alt', '1']} keysHandled onPress={() => setOpen(1)} />
      {sections.map(({ id, groups }, place) => {
        const count = itemsOf(groups).length
        if (count === 0) return null
        return (
          <Button
            key={id}
            small
            label={`${text.sections[id]} ${count}`}
            keys={['Alt', String(place + 2)]}
            keysHandled
            onPress={() => setOpen(place + 2)}
          />
        )
      })}
      {open !== null && (
        <Drawer title={text.must} onClose={() => setOpen(null)}>
          {content}
        </Drawer>
      )}
    </aside>
  )
}

/** One's own reminder among those of the duty. */
function ownReminder({ key, title, text: words, person, set, due }: RowOf<'reminder.open'>): CarriedItem {
  return {
    key,
    group: 'reminder',
    title,
    text: words,
    source: key,
    owner: person,
    since: set.at,
    due,
    level: null,
  }
}

/** Binds the key of a section. */
function SectionKey({ nth, onOpen }: { nth: number; onOpen: (nth: number) => void }) {
  useShortcut(['Alt', String(nth)], () => onOpen(nth))
  return null
}
