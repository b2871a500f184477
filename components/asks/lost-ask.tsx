'use client'

import { useEffect } from 'react'
import type { AskKey } from '@/lib/recording/keys'
import type { AskView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { askTitle } from './read-ask'
import { useAskContext } from './use-ask-context'

/** Milliseconds for which a lost ask is still shown: long enough to be read. */
const SHOWN = 8_000

type LostAskProps = { readonly ask: AskView; readonly onForget: (key: AskKey) => void }

/** An ask that went away unanswered: its call ended, or the connection did. It stays on the timeline. */
export const LostAsk = ({ ask, onForget }: LostAskProps) => {
  const { server } = useAskContext(ask)
  const { key } = ask
  useEffect(() => {
    const timer = setTimeout(() => {
      onForget(key)
    }, SHOWN)
    return () => {
      clearTimeout(timer)
    }
  }, [key, onForget])
  return (
    <p role="status" className="text-mute rounded-[10px] border border-dashed px-3 py-2 text-sm">
      <b className="text-ink font-medium">{askTitle(ask.kind, ask.params)}</b> for {visibleText(server)} can no longer
      be answered: its call or its connection is gone. It stays on the timeline.
    </p>
  )
}
