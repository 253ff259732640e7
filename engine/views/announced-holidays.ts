import { holidaysShape } from '../../domain/roster/calendar.ts'
import table from '../../resources/calendar/holidays.json' with { type: 'json' }

/** The table of announced holidays this program was built with. */
export const announcedHolidays = holidaysShape.parse(table)
