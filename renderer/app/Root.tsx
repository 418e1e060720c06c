import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Transport } from '../transport/transport.ts'
import { AppContext } from './AppContext.tsx'
import { type App, createApp } from './createApp.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Splash } from './Splash.tsx'
import { toErrorData } from './toErrorData.ts'
import { Window } from './Window.tsx'

type Greeting = { readonly app: App } | { readonly error: ErrorData } | null

/** Says hello to the host, then shows the window; says so when the host does not answer. */
export function Root({ transport, translator }: { readonly transport: Transport; readonly translator: i18n }) {
  const [greeting, setGreeting] = useState<Greeting>(null)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt says hello again.
  useEffect(() => {
    let app: App | null = null
    let ended = false
    transport.call('app-hello', {}).then(
      (hello) => {
        if (ended) return
        app = createApp(transport, hello)
        setGreeting({ app })
      },
      (error: unknown) => {
        if (!ended) setGreeting({ error: toErrorData(error) })
      },
    )
    return () => {
      ended = true
      app?.dispose()
    }
  }, [transport, attempt])

  const retry = () => {
    setGreeting(null)
    setAttempt((count) => count + 1)
  }
  return (
    <I18nextProvider i18n={translator}>
      <ErrorBoundary>
        {greeting !== null && 'app' in greeting ? (
          <AppContext value={greeting.app}>
            <Window translator={translator} />
          </AppContext>
        ) : (
          <Splash error={greeting?.error ?? null} onRetry={retry} />
        )}
      </ErrorBoundary>
    </I18nextProvider>
  )
}
