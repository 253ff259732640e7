/** Figures of a sheet by their keys; what is not known is not there. */
export type Figures = Readonly<Record<string, number>>
