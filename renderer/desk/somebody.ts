/** Somebody: of the address book by his id, else by the name as it was said. */
export interface Somebody {
  readonly person: string | null
  readonly name: string
  readonly unit: string
}
export const nobody: Somebody = { person: null, name: '', unit: '' }

/** True while neither a name nor a unit is written. */
export function isNobody({ name, unit }: Somebody): boolean {
  return name.trim() === '' && unit.trim() === ''
}

/** As a command says him: the address book knows the name of its own people. */
export function whoData({ person, name, unit }: Somebody) {
  return { person, name: person === null ? name.trim() : '', unit: unit.trim() }
}
