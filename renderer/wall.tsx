import './jitless.ts'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { FeedProvider } from './feed/FeedProvider.tsx'
import { WallWindow } from './wall/WallWindow.tsx'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <FeedProvider>
      <WallWindow />
    </FeedProvider>,
  )
}
