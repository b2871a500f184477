import type { ProviderConfig } from '@/lib/sampling/types'

/** What of a provider's configuration must never be written down: its key, and a password in its URL. */
export const providerSecrets = ({ key, baseUrl }: Pick<ProviderConfig, 'key' | 'baseUrl'>): readonly string[] => {
  const password = URL.canParse(baseUrl) ? new URL(baseUrl).password : ''
  return [key, password].filter((secret) => secret !== '')
}
