/**
 * Figures of the fact sheet as the level rules call them; 失联 counts as trapped or lost, and beside the dead. 林地受灾 stands for
 * 受害森林面积, which the sheet has no figure for.
 */
export function figuresOf(
  figures: readonly { readonly key: string; readonly value: number }[],
): Record<string, number> {
  const said = Object.fromEntries(figures.map(({ key, value }) => [key, value]))
  const sum = (...keys: string[]) => {
    const known = keys.map((key) => said[key]).filter((value) => value !== undefined)
    return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0)
  }
  const named: Record<string, number | undefined> = {
    dead: said.dead,
    deadOrMissing: sum('dead', 'missing'),
    serious: said.serious,
    lossWan: said.lossWan,
    trapped: sum('trapped', 'missing'),
    atRisk: said.atRisk,
    areaHa: said.forest,
    evacuated: said.movedPeople,
    moved: said.movedPeople,
  }
  return Object.fromEntries(
    Object.entries(named).filter((one): one is [string, number] => one[1] !== undefined),
  )
}
