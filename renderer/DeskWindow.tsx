import { useWho } from './desk/useWho.ts'
import { StartScreen } from './features/start/StartScreen.tsx'
import { Shell } from './shell/Shell.tsx'
import { text } from './shell/text.ts'
import { EmptyState } from './ui/EmptyState.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'

/** The desk window: the first start on an empty machine, else the shell with its screens. */
export function DeskWindow() {
  const who = useWho()
  if (who === null || (who.seat === null && who.world !== null)) {
    return (
      <EmptyState>
        {text.opening}
        {who?.warnings.map((words) => (
          <span key={words}>
            <br />
            {words}
          </span>
        ))}
      </EmptyState>
    )
  }
  return (
    <ErrorBoundary name="指挥台">
      {who.seat === null ? <StartScreen who={who} /> : <Shell who={who} />}
    </ErrorBoundary>
  )
}
