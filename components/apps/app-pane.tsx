'use client'

import { AppWindow, X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { AppOpening, Opening } from '@/lib/browser/apps/app-opening'
import { ProblemText } from '@/components/content/problem-text'
import { TextView } from '@/components/content/text-view'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { AppReach } from './app-reach'
import { RunningApp } from './running-app'

type BodyProps = { readonly app: AppOpening; readonly state: Opening }

const Padded = ({ children }: { readonly children: ReactNode }) => (
  <div className="flex min-h-0 flex-1 flex-col gap-2 overflow-auto p-3">{children}</div>
)

const Body = ({ app, state }: BodyProps) => {
  switch (state.phase) {
    case 'reading':
      return <EmptyState title="Reading the app’s page …" className="h-full" />
    case 'failed':
      return (
        <Padded>
          <Notice tone="bad" title={state.problem.title} code={state.problem.code}>
            <ProblemText problem={state.problem} />
          </Notice>
        </Padded>
      )
    case 'refused':
      return (
        <Padded>
          <Notice tone="warn" title={state.problem.title} code={state.problem.code}>
            <ProblemText problem={state.problem} />
          </Notice>
          <h3 className="text-faint text-xs font-semibold">Its page, as text</h3>
          <TextView text={state.page.html} label="The app’s page" mono />
        </Padded>
      )
    case 'ready':
      return (
        <Padded>
          <AppReach page={state.page} />
          <div>
            <Button variant="primary" onClick={app.start}>
              Run it
            </Button>
          </div>
        </Padded>
      )
    case 'running':
      return <RunningApp key={state.run.src} app={app} run={state.run} page={state.page} />
  }
}

/** An app of the server's, below the traffic: its page in a sandbox, and what it wants of the person. */
export const AppPane = ({ app, onClose }: { readonly app: AppOpening; readonly onClose: () => void }) => {
  const state = useSyncExternalStore(app.subscribe, app.state, app.state)
  return (
    <section aria-label="App" className="bg-panel @container flex h-full min-h-0 flex-col">
      <header className="flex h-9 shrink-0 items-center gap-2 border-b pr-1.5 pl-3">
        <AppWindow aria-hidden className="text-mute size-3.5 shrink-0" />
        <h2 className="min-w-16 truncate">
          <span className="text-mute sr-only @min-[640px]:not-sr-only">App </span>
          <span className="font-wire text-sm font-semibold">{visibleText(app.target.uri)}</span>
        </h2>
        <span className="flex-1" />
        <IconButton label="Close the app" onClick={onClose}>
          <X aria-hidden className="size-3.5" />
        </IconButton>
      </header>
      <Body app={app} state={state} />
    </section>
  )
}
