'use client'

import { AppWindow } from 'lucide-react'
import { createContext, useCallback, useContext } from 'react'
import { appUriOf, isAppUri } from '@/lib/apps/app-tool'
import type { AppTarget } from '@/lib/browser/apps/app-target'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'

/** Opens an app; undefined where none may run. */
export const OpenApp = createContext<((target: AppTarget) => void) | undefined>(undefined)

const uriFor = (views: SessionViews, { method, subject, status }: ExchangeView): string | undefined => {
  if (subject === undefined || (status !== 'complete' && status !== 'tool-error')) return undefined
  if (method === 'resources/read') return isAppUri(subject) ? subject : undefined
  const tool = method === 'tools/call' && views.catalog().tools.find(({ key }) => key === subject)
  return tool ? appUriOf(tool.raw) : undefined
}

type Props = { readonly exchange: ExchangeView }

const useUri = (exchange: ExchangeView): string | undefined =>
  useViews(useCallback((views: SessionViews) => uriFor(views, exchange), [exchange]))

/** Runs the page that the server offers for a result; nothing of it runs before it is pressed. */
export const OpenAppButton = ({ exchange }: Props) => {
  const open = useContext(OpenApp)
  const uri = useUri(exchange)
  if (!open || uri === undefined) return null
  return (
    <Button
      size="sm"
      title={`Runs ${uri} in a sandbox`}
      onClick={() => {
        open({ uri, exchange: exchange.key })
      }}
    >
      <AppWindow aria-hidden className="size-3" /> Open app
    </Button>
  )
}

/** The same in the detail of a call. */
export const OpenAppRow = ({ exchange }: Props) => {
  const open = useContext(OpenApp)
  const uri = useUri(exchange)
  return open && uri !== undefined ? (
    <div className="flex items-center gap-2 border-t px-3 py-2">
      <OpenAppButton exchange={exchange} />
      <span className="font-wire text-mute truncate text-xs">{visibleText(uri)}</span>
    </div>
  ) : null
}
