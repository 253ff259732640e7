import { links } from './feed-notices.ts'

/** State of each service in words; null before the first answer. */
export const useLinks = links.use
