import type { JsonObject } from '@/lib/protocol/json'

type Basic = {
  readonly capability: string
  readonly method: string
  readonly params: JsonObject
  /** Gone with 2026-07-28. */
  readonly legacyOnly?: true
}

const REF: JsonObject = { type: 'ref/prompt', name: 'parley__no_such_prompt' }

/** For each server capability the requests that come with it and that change nothing. */
export const BASIC_METHODS: readonly Basic[] = [
  { capability: 'tools', method: 'tools/list', params: {} },
  { capability: 'prompts', method: 'prompts/list', params: {} },
  { capability: 'resources', method: 'resources/list', params: {} },
  { capability: 'resources', method: 'resources/templates/list', params: {} },
  {
    capability: 'completions',
    method: 'completion/complete',
    params: { ref: REF, argument: { name: 'a', value: '' } },
  },
  { capability: 'logging', method: 'logging/setLevel', params: { level: 'info' }, legacyOnly: true },
]
