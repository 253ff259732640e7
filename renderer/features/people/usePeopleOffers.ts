import type { Who } from '../../../protocol/desk.ts'
import { type Action, useOffer } from '../../shell/actions.ts'
import { askShell } from './ask-shell.ts'
import { openSheet } from './drawer.ts'
import { text } from './text.ts'

/** What the palette offers about the people of this seat. */
export function usePeopleOffers({ person }: Who): void {
  const act = (id: string, label: string, run: () => void, more: Partial<Action> = {}): Action => ({
    id: `people.${id}`,
    label,
    icon: 'person',
    section: 'do',
    run,
    ...more,
  })
  const others =
    person === null
      ? [act('setSecret', text.secret.titleFirst, () => openSheet('setSecret'))]
      : [
          act('lock', text.lock, () => void askShell({ type: 'lock' }), {
            note: text.lockNote,
            icon: 'lock',
            keys: ['Ctrl', 'L'],
          }),
          act('changeSecret', text.changeSecret, () => openSheet('changeSecret')),
          act('giveCode', text.giveCode, () => openSheet('giveCode')),
          act('signOut', text.signOut, () => void askShell({ type: 'signOut' }), { note: person.name }),
        ]
  useOffer([
    act('signIn', person === null ? text.signIn : text.switchUser, () => openSheet('signIn')),
    ...others,
  ])
}
