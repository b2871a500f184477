'use client'

import { Radio } from 'lucide-react'
import { useState } from 'react'
import { useLiveHost } from '@/lib/browser/live/use-live-host'
import type { Lifetime } from '@/lib/browser/sharing/upload'
import { usePublished } from '@/lib/browser/use-views'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { WhatIsSent } from './what-is-sent'

const LIFETIMES: readonly { readonly value: Lifetime; readonly label: string }[] = [
  { value: 'hour', label: '1 hour' },
  { value: 'day', label: '1 day' },
  { value: 'week', label: '7 days' },
  { value: 'month', label: '30 days' },
]

/** Before a session is shared live: what that means, and the way to begin. */
export const LiveStart = () => {
  const { host } = useLiveHost()
  const { header, views } = usePublished()
  const server = views.connection()?.serverInfo
  const [typed, setTyped] = useState<string>()
  const [lifetime, setLifetime] = useState<Lifetime>('day')
  const title = typed ?? (header.title !== '' ? header.title : (server?.title ?? server?.name ?? ''))
  return (
    <form
      className="flex max-w-xl flex-col gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault()
        host.start(title.trim(), lifetime)
      }}
    >
      <p>A link by which others watch this session while it goes on.</p>
      <WhatIsSent />
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <TextField
            label="Title"
            placeholder="Travels encrypted too"
            value={title}
            onChange={(event) => {
              setTyped(event.target.value)
            }}
          />
        </div>
        <Select label="Expires after" value={lifetime} onChange={setLifetime} options={LIFETIMES} />
        <Button type="submit" variant="primary">
          <Radio aria-hidden className="size-3.5" /> Share live
        </Button>
      </div>
    </form>
  )
}
