import { Component, type ReactNode } from 'react'
import { ErrorState } from './ErrorState.tsx'

/** Keeps a broken screen from taking the window down: the strip, the rail and the quick line go on. */
export class ErrorBoundary extends Component<{ name: string; children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <ErrorState
        words={`「${this.props.name}」出错了，已记下的内容都在本机。请重新载入；再次出错请改用其他席位并联系技术人员。`}
        detail={error.message}
        action="重新载入"
        onAction={() => this.setState({ error: null })}
      />
    )
  }
}
