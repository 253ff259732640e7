/** Everybody's secret in the demo world; it stands on the screen there and exists nowhere else. */
export const DEMO_SECRET = 'Yanshi-2026'
