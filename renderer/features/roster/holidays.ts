import { keyPeriodsShape } from '../../../domain/absence/key-period.ts'
import { holidaysShape } from '../../../domain/roster/calendar.ts'
import holidayTable from '../../../resources/calendar/holidays.json?raw'
import periodTable from '../../../resources/calendar/key-periods.json?raw'

/** The table of announced holidays this program was built with. */
export const holidays = holidaysShape.parse(JSON.parse(holidayTable))

/** 重要时段 as the district keeps them. */
export const keyPeriods = keyPeriodsShape.parse(JSON.parse(periodTable))
