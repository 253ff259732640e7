import type { Decorations } from '../world-parts.ts'

/** A seat keeps what is not for it any longer. */
export const neverConcealed: Decorations = {
  core: (real) => ({ ...real, conceal: () => ({ ok: true, have: real.have() }) }),
}
