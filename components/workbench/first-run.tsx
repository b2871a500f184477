'use client'

import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { serverUrl } from '@/lib/browser/server-url'
import { useConnect } from '@/lib/browser/use-connect'
import { useOwn } from '@/lib/browser/use-own'
import { checkUrl } from '@/components/connect/check-url'
import { ImportButton } from '@/components/files/import-button'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { TextField } from '@/components/ui/text-field'
import { DemoChoices } from './demo-choices'
import { KEYS } from './keys'

const ConnectForm = () => {
  const [url, field] = useOwn(serverUrl)
  const connect = useConnect()
  const [error, setError] = useState<string>()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const check = checkUrl(url)
    setError(check.ok ? undefined : check.message)
    if (check.ok) connect(check.url)
  }
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <TextField
          label="Your server"
          placeholder="http://localhost:3000/mcp"
          mono
          value={url}
          error={error}
          onChange={(event) => {
            field.set(event.target.value)
            setError(undefined)
          }}
          className="h-8"
        />
      </div>
      <Button type="submit" variant="primary" className={error === undefined ? 'h-8' : 'mb-5 h-8'}>
        Connect
      </Button>
    </form>
  )
}

/** What a person sees before anything was recorded. */
export const FirstRun = () => (
  <div data-first-run className="bg-panel flex h-full items-center justify-center overflow-auto p-8">
    <div className="flex w-full max-w-[480px] flex-col gap-6">
      <div>
        <h2 className="text-xl font-semibold tracking-tight">Hear both sides of an MCP server</h2>
        <p className="text-mute mt-1.5">
          Parley calls your server, records every byte in both directions, and lets you answer what the server asks
          back.
        </p>
      </div>
      <ConnectForm />
      <div>
        <h3 className="mb-2 text-sm font-medium">Or try a demo server</h3>
        <DemoChoices />
      </div>
      <div className="flex items-center gap-3">
        <p className="text-mute min-w-0 flex-1 text-sm">
          Or open a session that was saved: by Parley, as a HAR file, or by the MCP Inspector.
        </p>
        <ImportButton />
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1.5 border-t pt-4">
        {KEYS.map(({ keys, what }) => (
          <div key={what} className="flex items-center gap-2">
            <dt className="flex min-w-12 gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className="text-faint truncate text-sm">{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  </div>
)
