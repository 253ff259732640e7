import { tree } from './feed-notices.ts'

/** Bridges, feeds and their states as last known; null before the first answer. */
export const useFeedTree = tree.use
