'use client'

import { ChevronDown, KeyRound, Plus } from 'lucide-react'
import { headerOrigin, headersFor, rememberedHeaders, setHeadersFor, typedHeaders } from '@/lib/browser/server-headers'
import { useSessionStore } from '@/lib/browser/session-context'
import { useOwn } from '@/lib/browser/use-own'
import type { HeaderList } from '@/lib/protocol/headers'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Popover } from '@/components/ui/popover'
import { chipTrigger } from './chip-trigger'
import { HeaderRow } from './header-row'
import { brokenCount, sendable } from '@/lib/browser/header-rules'

const useHeaders = (origin: string | undefined) => {
  const owner = useSessionStore()
  useOwn(typedHeaders.of)
  const [remembered] = useOwn(rememberedHeaders.of)
  return {
    owner,
    headers: headersFor(owner, origin),
    remember: origin !== undefined && Object.hasOwn(remembered, origin),
  }
}

const Editor = ({ origin }: { readonly origin: string }) => {
  const { owner, headers, remember } = useHeaders(origin)
  const set = (next: HeaderList, keep = remember): void => {
    setHeadersFor(owner, origin, next, keep)
  }
  const hasAuthorization = headers.some(([name]) => name.toLowerCase() === 'authorization')
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm">
        Sent with every request to <code className="font-wire">{origin}</code>, and to no other server.
      </p>
      {headers.map((header, index) => (
        <HeaderRow
          key={index}
          at={index}
          header={header}
          onChange={(next) => {
            set(headers.map((other, at) => (at === index ? next : other)))
          }}
          onRemove={() => {
            set(headers.filter((_, at) => at !== index))
          }}
        />
      ))}
      {brokenCount(headers) > 0 && (
        <p className="text-bad text-xs">{brokenCount(headers)} with an error: not sent until it is put right.</p>
      )}
      <div className="flex gap-1">
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            set([...headers, ['', '']])
          }}
        >
          <Plus aria-hidden className="size-3.5" /> Add a header
        </Button>
        {!hasAuthorization && (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              set([...headers, ['Authorization', 'Bearer ']])
            }}
          >
            <KeyRound aria-hidden className="size-3.5" /> Add Authorization
          </Button>
        )}
      </div>
      <Checkbox
        label="Remember for this server"
        hint="Names and values stay in this tab’s session storage until you close it. Without it they are gone on reload."
        checked={remember}
        onChange={(keep) => {
          set(headers, keep)
        }}
      />
    </div>
  )
}

/** Headers of the user's own for the server in the URL field. */
export const HeadersPopover = ({ url }: { readonly url: string }) => {
  const origin = headerOrigin(url.trim())
  const count = sendable(useHeaders(origin).headers).length
  return (
    <Popover
      label={`Headers: ${count}`}
      align="end"
      triggerClassName={chipTrigger}
      className="w-[34rem] max-w-[90vw]"
      trigger={
        <>
          headers {count > 0 && <b className="text-ink font-medium">{count}</b>}
          <ChevronDown aria-hidden className="size-3" />
        </>
      }
    >
      {origin === undefined ? (
        <p className="text-mute text-sm">Enter the server’s URL first: headers belong to one server.</p>
      ) : (
        <Editor origin={origin} />
      )}
    </Popover>
  )
}
