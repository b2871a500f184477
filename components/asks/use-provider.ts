'use client'

import type { Provider } from '@/lib/answering/types'
import { keptKeys, typedKeys } from '@/lib/browser/provider-keys'
import { chosenProvider, listedModels, providerSettings, withKey } from '@/lib/browser/provider-settings'
import { useStored } from '@/lib/browser/use-stored'

/** The provider that is asked now; undefined where none is set up. */
export const useProvider = (): Provider | undefined => {
  const provider = chosenProvider(useStored(providerSettings))
  useStored(listedModels)
  useStored(typedKeys)
  useStored(keptKeys)
  return provider && withKey(provider)
}
