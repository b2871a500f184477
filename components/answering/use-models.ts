'use client'

import { useState } from 'react'
import { wireProblem } from '@/lib/client/problems'
import { listedModels, withKey } from '@/lib/browser/provider-settings'
import type { NamedProvider } from '@/lib/browser/provider-settings'
import { useSession } from '@/lib/browser/use-session'
import { useStored } from '@/lib/browser/use-stored'
import type { Problem } from '@/lib/protocol/problem'
import { listModels } from '@/lib/sampling/models'

/** A provider's models, fetched when the person asks for them. */
export const useModels = (provider: NamedProvider) => {
  const { providerFetch } = useSession()
  const models = useStored(listedModels)[provider.id]
  const [state, setState] = useState<{ readonly loading: boolean; readonly problem?: Problem }>({ loading: false })
  const load = (): void => {
    const { config } = withKey(provider)
    setState({ loading: true })
    listModels(config, { fetch: providerFetch(config) }).then(
      (listed) => {
        listedModels.set({ ...listedModels.get(), [provider.id]: listed })
        setState({ loading: false })
      },
      (error: unknown) => {
        setState({ loading: false, problem: wireProblem(error) })
      },
    )
  }
  return { models, load, ...state }
}
