import type { Who } from '../../../protocol/desk.ts'
import { useWho } from '../../desk/useWho.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { CodeForm } from './CodeForm.tsx'
import { closeSheet, useSheet } from './drawer.ts'
import { SecretForm } from './SecretForm.tsx'
import { SignInForm } from './SignInForm.tsx'
import { text } from './text.ts'
import { usePeopleOffers } from './usePeopleOffers.ts'
import { useTellPresence } from './useTellPresence.ts'

/** The sheets about people, over whatever screen is open; and what the palette offers about them. */
export function PeopleSheets() {
  const who = useWho()
  useTellPresence()
  return who === null ? null : <OpenSheet who={who} />
}

function OpenSheet({ who }: { who: Who }) {
  const sheet = useSheet()
  usePeopleOffers(who)
  if (sheet === null || who.person?.locked === true) return null
  const note = who.person === null ? undefined : text.notes.who(who.person.name)
  switch (sheet) {
    case 'signIn':
      return (
        <Drawer title={who.person === null ? text.signIn : text.switchUser} note={note} onClose={closeSheet}>
          <SignInForm who={who} onDone={closeSheet} />
        </Drawer>
      )
    case 'setSecret':
      return (
        <Drawer title={text.secret.titleFirst} onClose={closeSheet}>
          <SecretForm key="first" who={who} first />
        </Drawer>
      )
    case 'changeSecret':
      return (
        <Drawer title={text.secret.titleChange} note={note} onClose={closeSheet}>
          <SecretForm key="change" who={who} first={false} />
        </Drawer>
      )
    case 'giveCode':
      return (
        <Drawer title={text.code.title} onClose={closeSheet}>
          <CodeForm />
        </Drawer>
      )
  }
}
