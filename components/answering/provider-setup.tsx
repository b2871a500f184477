'use client'

import { useState } from 'react'
import { listedModels } from '@/lib/browser/provider-settings'
import type { NamedProvider } from '@/lib/browser/provider-settings'
import { useStored } from '@/lib/browser/use-stored'
import { ProviderEditor } from './provider-editor'

const host = (baseUrl: string): string => (URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl)

/** A provider in a line; all of it while it is being set up. */
export const ProviderSetup = ({ provider }: { readonly provider: NamedProvider }) => {
  const isListed = useStored(listedModels)[provider.id] !== undefined
  const [open, setOpen] = useState(provider.model === '' && !isListed)
  return (
    <details
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary className="text-mute text-sm wrap-anywhere">
        {host(provider.baseUrl)} ·{' '}
        {provider.model === '' ? (
          'model by what the request prefers'
        ) : (
          <span className="font-wire">{provider.model}</span>
        )}
      </summary>
      <div className="mt-2">
        <ProviderEditor provider={provider} />
      </div>
    </details>
  )
}
