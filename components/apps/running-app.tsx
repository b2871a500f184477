'use client'

import { useSyncExternalStore } from 'react'
import type { AppPage } from '@/lib/apps/app-resource'
import type { AppOpening } from '@/lib/browser/apps/app-opening'
import type { AppRun } from '@/lib/browser/apps/app-run'
import { ProblemText } from '@/components/content/problem-text'
import { visibleText } from '@/components/content/visible-text'
import { Notice } from '@/components/ui/notice'
import { AppAskCard } from './app-ask-card'
import { AppFrame } from './app-frame'
import { AppReach } from './app-reach'

const PHASES = { loading: 'opening …', starting: 'starting …', running: 'running', closed: 'closed' } as const
const SAID = { message: 'To the conversation', context: 'To the model' } as const

type Props = { readonly app: AppOpening; readonly run: AppRun; readonly page: AppPage }

/** An app that runs: its frame, and beside it what it may reach, wants, and says. Its words are text. */
export const RunningApp = ({ app, run, page }: Props) => {
  const { host, parts } = run
  const { phase, name, height, asks, said, dropped, problem } = useSyncExternalStore(
    host.subscribe,
    host.state,
    host.state,
  )
  const called = visibleText(name ?? 'The app')
  return (
    <div className="flex min-h-0 flex-1 flex-col @min-[560px]:flex-row">
      {phase === 'closed' ? (
        <div className="min-h-0 flex-1 p-3">
          {problem && (
            <Notice tone="warn" title={problem.title} code={problem.code}>
              <ProblemText problem={problem} />
            </Notice>
          )}
        </div>
      ) : (
        <AppFrame app={app} run={run} title={`App: ${called}`} height={height} />
      )}
      <aside
        aria-label="What the app wants and says"
        tabIndex={0}
        className="flex max-h-[45%] shrink-0 flex-col gap-2 overflow-auto border-t p-2.5 @min-[560px]:max-h-none @min-[560px]:w-64 @min-[560px]:border-t-0 @min-[560px]:border-l"
      >
        <p role="status" className="text-mute text-xs">
          <b className="text-ink font-medium">{called}</b>, {PHASES[phase]} on{' '}
          <span className="font-wire">{parts.sandbox.replace(/^https?:\/\//, '')}</span>
          {dropped > 0 && <span className="text-warn">, {dropped} messages not taken: too many at once</span>}
        </p>
        {asks.map((ask) => (
          <AppAskCard
            key={ask.key}
            name={called}
            ask={ask}
            onDecide={(key, yes) => {
              host.decide(key, yes)
            }}
          />
        ))}
        <AppReach page={page} />
        {said.map((one, index) => (
          <div key={index}>
            <h3 className="text-faint text-xs font-semibold">{SAID[one.as]}</h3>
            <p className="text-sm wrap-anywhere whitespace-pre-wrap">{visibleText(one.text)}</p>
          </div>
        ))}
      </aside>
    </div>
  )
}
