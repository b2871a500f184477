'use client'

import { Trash2 } from 'lucide-react'
import { putProvider, removeProvider } from '@/lib/browser/provider-settings'
import type { NamedProvider } from '@/lib/browser/provider-settings'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { KeyField } from './key-field'
import { ModelField } from './model-field'
import { PriceFields } from './price-fields'

const isUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** One provider: where it is, with which key, which model, at what price. */
export const ProviderEditor = ({ provider }: { readonly provider: NamedProvider }) => {
  const set = (part: Partial<NamedProvider>): void => {
    putProvider({ ...provider, ...part })
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-[9rem_minmax(0,1fr)] gap-2">
        <TextField
          label="Name"
          value={provider.name}
          onChange={(event) => {
            set({ name: event.target.value })
          }}
        />
        <TextField
          label="Base URL"
          mono
          inputMode="url"
          value={provider.baseUrl}
          error={isUrl(provider.baseUrl) ? undefined : 'Not an http(s) URL.'}
          onChange={(event) => {
            set({ baseUrl: event.target.value.trim() })
          }}
        />
      </div>
      <KeyField provider={provider} />
      <ModelField
        provider={provider}
        onChange={(model) => {
          set({ model })
        }}
      />
      <PriceFields
        price={provider.price}
        onChange={(price) => {
          const { price: _before, ...rest } = provider
          putProvider({ ...rest, ...(price ? { price } : {}) })
        }}
      />
      <div>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            removeProvider(provider.id)
          }}
        >
          <Trash2 aria-hidden className="size-3.5" /> Remove {provider.name}, and its key
        </Button>
      </div>
    </div>
  )
}
