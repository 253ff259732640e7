import { FeedProvider } from '../../feed/FeedProvider.tsx'
import { WallScreen } from './WallScreen.tsx'

/** 大屏: sources to the left, the wall in the middle, scenes below, the chosen tile to the right. */
export function WallDesk() {
  return (
    <FeedProvider>
      <WallScreen />
    </FeedProvider>
  )
}
