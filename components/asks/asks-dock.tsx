'use client'

import { useCallback, useState } from 'react'
import { useViews } from '@/lib/browser/use-views'
import { stringAt } from '@/lib/protocol/json'
import type { AskKey, MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { part } from '@/components/ui/part'
import { Tabs } from '@/components/ui/tabs'
import { HeldRounds } from './held-rounds'
import { LostAsk } from './lost-ask'
import { askTitle } from './read-ask'
import { useAskContext } from './use-ask-context'
import { useAsks } from './use-asks'
import { WaitingPages } from './waiting-pages'

/** Forms, judges of links, providers: much code, for an ask that may never come. */
const AskCard = part(() => import('./ask-card').then(({ AskCard }) => AskCard))

/** Says politely that somebody asks; the focus stays where it is. */
const Announcement = ({ ask, count }: { readonly ask: AskView; readonly count: number }) => {
  const { server } = useAskContext(ask)
  return `${visibleText(server)} asks: ${askTitle(ask.kind, ask.params)}. ${count} waiting for you.`
}

const KINDS = { elicitation: 'form', sampling: 'model', roots: 'roots' }

const tabLabel = ({ kind, params }: AskView, call: string | undefined): string =>
  `${call === undefined ? '' : `${visibleText(call)} · `}${stringAt(params, 'mode') === 'url' ? 'link' : KINDS[kind]}`

type AsksDockProps = {
  /** Shows the call that an ask belongs to on the timeline. */
  readonly onShowExchange: (key: MessageKey) => void
}

/** What servers wait for, beside the timeline and never over it; each can be answered in any order. */
export const AsksDock = ({ onShowExchange }: AsksDockProps) => {
  const { open, lost, forget } = useAsks()
  const [chosen, setChosen] = useState<AskKey>()
  const newest = open.at(-1)
  const calls = useViews(
    useCallback(
      (views: SessionViews) => open.map(({ exchange }) => exchange && views.exchange(exchange)?.subject),
      [open],
    ),
  )
  // What a call of the person's waits for goes before what a server asks of its own accord, such as roots on connecting.
  const first = open.find((_, index) => calls[index] !== undefined) ?? open[0]
  const shown = open.find(({ key }) => key === chosen) ?? first
  const card = shown && <AskCard key={shown.key} ask={shown} onShowExchange={onShowExchange} />
  return (
    <section aria-label="What the server asks" className="flex max-h-full min-h-0 flex-col">
      <p aria-live="polite" className="sr-only">
        {newest && <Announcement ask={newest} count={open.length} />}
      </p>
      {lost.length > 0 && (
        <div className="flex flex-col gap-2 p-2.5 pb-0 last:pb-2.5">
          {lost.map((ask) => (
            <LostAsk key={ask.key} ask={ask} onForget={forget} />
          ))}
        </div>
      )}
      <WaitingPages />
      <HeldRounds />
      {shown && open.length === 1 && (
        <div className="min-h-0 scroll-pb-14 overflow-y-auto">
          <div className="p-2.5">{card}</div>
        </div>
      )}
      {shown && open.length > 1 && (
        <Tabs
          label={`${open.length} asks`}
          value={shown.key}
          onChange={setChosen}
          tabs={open.map((ask, index) => ({ id: ask.key, label: tabLabel(ask, calls[index]) }))}
        >
          <div className="p-2.5">{card}</div>
        </Tabs>
      )}
    </section>
  )
}
