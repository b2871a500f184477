import type { EventBody, HttpId } from '@/lib/recording/events'
import type { AskKey } from '@/lib/recording/keys'
import { redactEvent } from './redact'
import { tapFetch } from './tap'
import type { TapOptions } from './tap'
import type { WireFetch } from './types'

type ProviderTapOptions = Omit<TapOptions, 'lane' | 'newHttpId'> & {
  readonly newHttpId: () => HttpId
  /** What must never be recorded: the provider's key. */
  readonly secrets: readonly string[]
  /** The ask that is being answered; absent for a list of models. */
  readonly ask?: AskKey
}

/**
 * The tap for model providers: records their traffic as it records a server's, with every secret left out. The request
 * goes out, and the response comes back, unchanged.
 */
export const tapProvider = ({ secrets, ask, emit, ...options }: ProviderTapOptions): WireFetch =>
  tapFetch({
    ...options,
    lane: 'provider',
    emit: (event: EventBody) => {
      const safe = redactEvent(event, secrets)
      emit(safe.type === 'http-request-sent' && ask !== undefined ? { ...safe, ask } : safe)
    },
  })
