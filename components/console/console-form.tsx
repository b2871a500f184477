'use client'

import { useState } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'
import type { Connection } from '@/lib/client/types'
import type { HttpId } from '@/lib/recording/events'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { submitOnModEnter } from '@/components/ui/submit-keys'
import { Composer } from './composer'
import { againDraft, rawRequest, textDraft, withFreshId } from './draft'
import type { Draft } from './draft'
import { FaultsLine, useFaults } from './faults-line'
import { HistorySelect } from './history-select'
import { sendByHand } from './send'
import { TemplateField } from './template-field'
import { useHints } from './use-hints'
import { WhatGoesOut } from './what-goes-out'

type Props = {
  readonly connection: Connection
  readonly start: Draft | undefined
  readonly onSent: (http: HttpId) => void
}

/** A request composed by hand on a live connection. */
export const ConsoleForm = ({ connection, start, onSent }: Props) => {
  const session = useSessionStore()
  const hints = useHints()
  const [fresh, setFresh] = useState(true)
  const [draft, setDraft] = useState<Draft>(() => (start ? withFreshId(start, hints.id()) : textDraft('')))
  // Bytes are written in a field with a text of its own: another body begins it anew.
  const [begun, setBegun] = useState(0)
  const faults = useFaults(draft, connection.revision)
  const begin = (next: Draft): void => {
    setDraft(next)
    setBegun((count) => count + 1)
  }
  const change = (part: Partial<Draft>): void => {
    setDraft((now) => ({ ...now, ...part }))
  }
  const send = (): void => {
    onSent(sendByHand(connection, draft))
    if (fresh) setDraft((now) => withFreshId(now, hints.id()))
  }
  return (
    <form
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={submitOnModEnter}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className="flex shrink-0 items-center gap-1.5 border-b px-2.5 py-1.5">
        <div className="min-w-0 flex-1">
          <TemplateField
            revision={connection.revision}
            onPick={(text) => {
              begin({ ...textDraft(text), headers: draft.headers, own: draft.own, without: draft.without })
            }}
          />
        </div>
        <HistorySelect
          onPick={(http) => {
            const view = session.published().views.http(http)
            if (!view) return
            const again = againDraft(view, connection.rawPreview, 'sent before')
            begin(fresh ? withFreshId(again, hints.id()) : again)
          }}
        />
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_minmax(0,44%)] @min-[640px]:grid-cols-[minmax(0,1fr)_minmax(0,40%)]">
        <div className="flex min-h-0 flex-col p-2.5">
          <Composer key={begun} draft={draft} onChange={change} />
        </div>
        <div className="flex min-h-0 flex-col border-l">
          <WhatGoesOut draft={draft} preview={connection.rawPreview(rawRequest(draft))} onChange={change} />
        </div>
      </div>
      <footer className="flex shrink-0 items-center gap-2 border-t px-2.5 py-1.5">
        <FaultsLine faults={faults} />
        <label className="text-mute flex shrink-0 items-center gap-1.5 text-xs">
          <input
            type="checkbox"
            className="accent-out size-3.5"
            checked={fresh}
            onChange={(event) => {
              setFresh(event.target.checked)
              if (!event.target.checked && start) change({ body: start.body })
            }}
          />
          New id each time
        </label>
        <Button type="submit" variant="primary" size="sm">
          {faults.length > 0 ? 'Send anyway' : 'Send'} <Kbd className="border-current text-inherit">⌘⏎</Kbd>
        </Button>
      </footer>
    </form>
  )
}
