import { abortError, isAbort } from '@/lib/wire/errors'
import type { ModelsPage } from './adapter'
import { ADAPTERS } from './adapters'
import { endpoint } from './endpoint'
import { complaintOf } from './complaint'
import { presentable, refusal, unreadable } from './failures'
import { readText } from './read-stream'
import type { ListDeps, ModelInfo, ProviderConfig } from './types'

/** A thousand models a page: nobody has so many, and a server that pages in circles is left. */
const MAX_PAGES = 20

/**
 * The models a provider offers for text, with prices (US dollars for a million tokens) where it tells them. Throws as
 * `complete` does.
 */
export const listModels = async (
  config: Omit<ProviderConfig, 'model'>,
  deps: ListDeps,
): Promise<readonly ModelInfo[]> => {
  try {
    const models: ModelInfo[] = []
    let next: string | undefined = ''
    for (let page = 0; page < MAX_PAGES && next !== undefined; page++) {
      const got: ModelsPage = await readPage(config, next, deps)
      models.push(...got.models)
      next = got.next
    }
    return models
  } catch (error) {
    if (deps.signal?.aborted || isAbort(error)) throw abortError()
    throw presentable(error, config.key)
  }
}

const readPage = async (
  { kind, baseUrl, key }: Omit<ProviderConfig, 'model'>,
  query: string,
  { fetch, signal }: ListDeps,
): Promise<ModelsPage> => {
  const { version, modelsPath, headers, readModels } = ADAPTERS[kind]
  const {
    status,
    headers: answered,
    body,
  } = await fetch({
    url: `${endpoint(baseUrl, version, modelsPath)}${query}`,
    method: 'GET',
    headers: [['Accept', 'application/json'], ...headers(key)],
    ...(signal ? { signal } : {}),
  })
  const text = await readText(body)
  if (status < 200 || status > 299) throw refusal(status, complaintOf(text), answered)
  let page: unknown
  try {
    page = JSON.parse(text)
  } catch {
    throw unreadable(text)
  }
  return readModels(page)
}
