import { createStore } from '../../desk/store.ts'

/** Which sheet about people is open. */
export type PeopleSheet = 'signIn' | 'setSecret' | 'changeSecret' | 'giveCode'

const sheet = createStore<PeopleSheet | null>(null)

export const useSheet = sheet.use
export const openSheet = (which: PeopleSheet): void => sheet.set(which)
export const closeSheet = (): void => sheet.set(null)
