import { useEffect, useRef, useState } from 'react'
import { type Post, postText } from '../../../domain/post.ts'
import type { SignedIn, Who } from '../../../protocol/desk.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { askShell } from './ask-shell.ts'
import { openSheet, type PeopleSheet } from './drawer.ts'
import { text } from './text.ts'
import styles from './UserMenu.module.css'

/** At the foot of the rail: whose desk it is now, and everything about who sits there. */
export function UserMenu({ who }: { who: Who }) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const { person } = who
  useShortcut(person === null || person.locked ? null : ['Ctrl', 'L'], () => void askShell({ type: 'lock' }))

  useEffect(() => {
    if (!open) return
    const outside = (press: PointerEvent) => {
      if (press.target instanceof Node && !root.current?.contains(press.target)) setOpen(false)
    }
    const onEscape = (stroke: KeyboardEvent) => {
      if (stroke.key === 'Escape') setOpen(false)
    }
    window.addEventListener('pointerdown', outside)
    window.addEventListener('keydown', onEscape)
    return () => {
      window.removeEventListener('pointerdown', outside)
      window.removeEventListener('keydown', onEscape)
    }
  }, [open])

  const sheet = (which: PeopleSheet) => {
    setOpen(false)
    openSheet(which)
  }
  return (
    <div ref={root} className={styles.root}>
      <button
        type="button"
        className={styles.foot}
        aria-haspopup="true"
        aria-expanded={open}
        aria-label={text.menu}
        onClick={() => (person === null ? openSheet('signIn') : setOpen(!open))}
      >
        <span>{who.alias ?? who.seat}</span>
        <strong className={styles.name}>{person?.name ?? text.nobody}</strong>
        {person === null ? (
          <span className={styles.act}>{text.signIn}</span>
        ) : (
          person.post !== null && <span>{postText[person.post]}</span>
        )}
      </button>
      {open && person !== null && (
        <section className={styles.menu} aria-label={text.menu}>
          <PostChoice person={person} onChosen={() => setOpen(false)} />
          <Button
            label={text.lock}
            keys={['Ctrl', 'L']}
            keysHandled
            onPress={() => void askShell({ type: 'lock' })}
          />
          <Button label={text.switchUser} onPress={() => sheet('signIn')} />
          <Button label={text.changeSecret} onPress={() => sheet('changeSecret')} />
          <Button
            label={text.signOut}
            onPress={() => {
              setOpen(false)
              void askShell({ type: 'signOut' })
            }}
          />
        </section>
      )}
    </div>
  )
}

/** The posts he may act as; giving out codes belongs to one of them. */
function PostChoice({ person, onChosen }: { person: SignedIn; onChosen: () => void }) {
  const { rows } = useQuery('person.one', { stream: `person/${person.person}` })
  const posts: (Post | null)[] = [...(rows[0]?.posts ?? []), null]
  return (
    <>
      <h3 className={styles.title}>
        {person.name} · {text.actAs}
      </h3>
      <div className={styles.posts}>
        {posts.map((post) => (
          <Button
            key={post ?? ''}
            label={post === null ? text.noPost : postText[post]}
            small
            pressed={person.post === post}
            look={person.post === post ? 'primary' : 'normal'}
            onPress={() => {
              onChosen()
              void askShell({ type: 'actAs', post })
            }}
          />
        ))}
      </div>
      {posts.includes('system-admin') && (
        <Button
          label={text.giveCode}
          onPress={() => {
            onChosen()
            openSheet('giveCode')
          }}
        />
      )}
    </>
  )
}
