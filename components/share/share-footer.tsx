'use client'

import { Link2, Lock } from 'lucide-react'
import { useState } from 'react'
import type { Lifetime } from '@/lib/browser/sharing/upload'
import type { SharedPlace } from '@/lib/share/link'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { SentLink } from './sent-link'
import { useOutgoing } from './use-outgoing'
import type { ShareDraft } from './use-share-draft'

const LIFETIMES: readonly { readonly value: Lifetime; readonly label: string }[] = [
  { value: 'hour', label: '1 hour' },
  { value: 'day', label: '1 day' },
  { value: 'week', label: '7 days' },
  { value: 'month', label: '30 days' },
]

type Props = { readonly draft: ShareDraft; readonly place: () => SharedPlace }

/** How it will be had, and the way out. */
export const ShareFooter = ({ draft, place }: Props) => {
  const { state, title, setTitle, lifetime, setLifetime, off } = draft
  const [typed, setTyped] = useState(title)
  const { small, sent, send, again } = useOutgoing(state.written)
  if (sent?.kind === 'sent') return <SentLink sent={sent} onAgain={again} />
  const ready = state.written !== undefined && sent?.kind !== 'sending' && typed.trim() === title
  const left = state.replacements.filter(({ id, why, count }) => off.has(id) && why !== 'body' && count > 0).length
  const going = { title, lifetime, place }
  return (
    <div className="flex flex-col gap-1.5 px-3 py-2">
      {sent?.kind === 'failed' && (
        <Notice tone="bad" title={sent.problem.title} code={sent.problem.code}>
          {sent.problem.cause} {sent.problem.action}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-20 flex-1">
          <TextField
            label="Title"
            hideLabel
            placeholder="Title, encrypted too"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
            }}
            onBlur={() => {
              setTitle(typed.trim())
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') setTitle(typed.trim())
            }}
          />
        </div>
        <Select label="Expires after" hideLabel value={lifetime} onChange={setLifetime} options={LIFETIMES} />
        {small && (
          <Button
            disabled={!ready}
            title="Needs no server: the session is in the link itself. It is not encrypted, never expires and cannot be deleted"
            onClick={() => void send('inline', going)}
          >
            <Link2 aria-hidden className="size-3.5" /> As a link alone
          </Button>
        )}
        <Button
          variant="primary"
          disabled={!ready}
          title="Encrypts in this browser and uploads what nobody but the link can read"
          onClick={() => void send('stored', going)}
        >
          <Lock aria-hidden className="size-3.5" />
          {sent?.kind === 'sending' ? 'Encrypting…' : 'Encrypt and share'}
        </Button>
      </div>
      {left > 0 && (
        <p role="status" className="text-warn text-xs">
          {left === 1 ? 'One secret leaves as it is' : `${left} secrets leave as they are`}: you switched the
          replacement off.
        </p>
      )}
      {small && (
        <p className="text-faint text-xs">
          Small enough to be a link by itself: nothing is uploaded then, but it never expires and cannot be deleted.
        </p>
      )}
    </div>
  )
}
