import { Component, type ReactNode } from 'react'
import type { ErrorData } from '../../shared/contract/error.ts'
import { Splash } from './Splash.tsx'
import { toErrorData } from './toErrorData.ts'

interface State {
  readonly error: ErrorData | null
}

/** A part that fails while it is drawn gives way to a sentence and a way on, never to a blank window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: toErrorData(error) }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <Splash error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}
