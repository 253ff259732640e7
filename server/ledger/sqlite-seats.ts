import type { Database } from 'better-sqlite3'
import type { EnrolledSeat, SeatBook } from './seat-book.ts'

/** Seats and one-time codes in `ledger.sqlite`. Each call is one transaction. */
export function prepareSeats(db: Database): {
  [K in keyof SeatBook]: (...args: Parameters<SeatBook[K]>) => Awaited<ReturnType<SeatBook[K]>>
} {
  const columns = 'seat, role, name, key, enrolledAt'
  const bySeat = db.prepare(`SELECT ${columns} FROM seat WHERE seat = ?`)
  const ofDistrict = db.prepare(
    `SELECT seat, name FROM seat WHERE role = 'district' ORDER BY ordinal LIMIT 500`,
  )
  const keep = db.prepare('INSERT INTO code (hash, role, name, expiresAt) VALUES (?, ?, ?, ?)')
  const code = db.prepare('SELECT role, name, expiresAt, usedBy FROM code WHERE hash = ?')
  const use = db.prepare('UPDATE code SET usedBy = ? WHERE hash = ?')
  const ordinal = db.prepare('SELECT coalesce(max(ordinal), 0) + 1 FROM seat').pluck()
  const add = db.prepare(`INSERT INTO seat (ordinal, ${columns}) VALUES (?, ?, ?, ?, ?, ?)`)

  const seat = (name: string) => (bySeat.get(name) as EnrolledSeat | undefined) ?? null

  const enrol = db.transaction((draft: Parameters<SeatBook['enrol']>[0]): EnrolledSeat | null => {
    const found = code.get(draft.codeHash) as
      | { role: EnrolledSeat['role']; name: string; expiresAt: number; usedBy: string | null }
      | undefined
    if (!found) return null
    if (found.usedBy !== null) {
      const earlier = seat(found.usedBy)
      return earlier?.key === draft.key ? earlier : null
    }
    if (found.expiresAt <= draft.now) return null
    const next = ordinal.get() as number
    const enrolled: EnrolledSeat = {
      seat: draft.seatOf(next),
      role: found.role,
      name: found.name || draft.name,
      key: draft.key,
      enrolledAt: draft.now,
    }
    add.run(next, enrolled.seat, enrolled.role, enrolled.name, enrolled.key, enrolled.enrolledAt)
    use.run(enrolled.seat, draft.codeHash)
    return enrolled
  })

  return {
    seat,
    districtSeats: () => ofDistrict.all() as Pick<EnrolledSeat, 'seat' | 'name'>[],
    keepCode: ({ hash, role, name, expiresAt }) => {
      keep.run(hash, role, name, expiresAt)
    },
    enrol: (draft) => enrol.immediate(draft),
  }
}
