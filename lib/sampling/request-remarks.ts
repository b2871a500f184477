import { ADAPTERS } from './adapters'
import type { Say } from './prompt'
import { readPrompt } from './read-prompt'
import type { ProviderConfig, Remark } from './types'

/** Any would do: remarks are about what is said, not about where. */
const SOMEWHERE = 'http://localhost'

const isAddress = (baseUrl: string): boolean => /^\s*https?:/.test(baseUrl) && URL.canParse(baseUrl.trim())

/**
 * What of `sampling/createMessage` params would not reach the provider as the server wrote it, known before anything
 * is sent. A completion has the same remarks, and those about its result.
 */
export const requestRemarks = (
  { kind, baseUrl }: Pick<ProviderConfig, 'kind' | 'baseUrl'>,
  params: unknown,
): readonly Remark[] => {
  const remarks: Remark[] = []
  const say: Say = (path, text) => void remarks.push({ path, text })
  // An address that is none is a problem of its own, told when it is used.
  const config = { kind, baseUrl: isAddress(baseUrl) ? baseUrl : SOMEWHERE, key: '', model: '' }
  ADAPTERS[kind].toRequest(config, readPrompt(params, say), say)
  return remarks
}
