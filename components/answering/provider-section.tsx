'use client'

import { chosenProvider, providerSettings, putProvider } from '@/lib/browser/provider-settings'
import { useStored } from '@/lib/browser/use-stored'
import { PRESETS } from '@/lib/sampling/providers'
import { Select } from '@/components/ui/select'
import { ProviderSetup } from './provider-setup'

const NONE = 'none'

/** A name that none of the providers has yet. */
const freeName = (title: string, taken: readonly string[]): string => {
  if (!taken.includes(title)) return title
  let at = 2
  while (taken.includes(`${title} ${at}`)) at++
  return `${title} ${at}`
}

/** Which model provider is asked: one of those set up, or a new one from a preset. */
export const ProviderSection = () => {
  const settings = useStored(providerSettings)
  const chosen = chosenProvider(settings)
  const add = (presetId: string): void => {
    const preset = PRESETS.find(({ id }) => id === presetId)
    if (!preset) return
    const name = freeName(
      preset.title,
      settings.list.map((provider) => provider.name),
    )
    const { kind, baseUrl } = preset
    putProvider({ id: `${presetId}-${Date.now().toString(36)}`, name, kind, baseUrl, model: '' })
  }
  return (
    <section aria-label="Provider" className="flex flex-col gap-2 border-t pt-3">
      <Select
        label="Model provider"
        value={chosen?.id ?? NONE}
        options={[
          ...(chosen ? [] : [{ value: NONE, label: 'none yet: choose one' }]),
          ...settings.list.map(({ id, name }) => ({ value: id, label: name })),
          ...PRESETS.map(({ id, title }) => ({ value: `new ${id}`, label: `${title} …`, group: 'Add' })),
        ]}
        onChange={(value) => {
          const known = settings.list.find(({ id }) => id === value)
          if (known) putProvider(known)
          else add(value.replace('new ', ''))
        }}
      />
      {chosen && <ProviderSetup key={chosen.id} provider={chosen} />}
    </section>
  )
}
