/** What one spreadsheet may hold: an address book or a roster of a district, with room to spare. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
export const MAX_ROWS = 20_000
export const MAX_COLUMNS = 60
/** What the parts of a workbook may unpack to, in bytes. */
export const MAX_UNPACKED = 300 * 1024 * 1024
/** More remarks than this help nobody. */
export const MAX_NOTES = 200

/** A file that cannot be read as a table; the message is the sentence for the person who chose it. */
export class TableRefused extends Error {}
