import Database from 'better-sqlite3'
import type { Decorations } from '../world-parts.ts'

/** The centre forgets that it has judged a command: sent again, it is judged again. */
export const forgottenReceipts: Decorations = {
  ledger: (real, file) => ({
    ...real,
    submit: (commands, submitter) => {
      const db = new Database(file)
      const forget = db.prepare('DELETE FROM receipt WHERE command = ?')
      for (const { id } of commands) forget.run(id)
      db.close()
      return real.submit(commands, submitter)
    },
  }),
}
