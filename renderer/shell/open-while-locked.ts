/** Spread on what stays in use while the desk is locked: the cover, the quick line, the sheet of a call. */
export const openWhileLocked = { 'data-open-while-locked': '' } as const

/** Is this element part of it? */
export function isOpenWhileLocked(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest('[data-open-while-locked]') !== null
}
