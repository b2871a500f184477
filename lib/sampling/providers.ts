import type { ProviderKind } from './types'

type Provider = {
  readonly title: string
  /** The provider's own address, with its version. */
  readonly baseUrl: string
  readonly needsKey: boolean
}

type Preset = Provider & { readonly id: string; readonly kind: ProviderKind }

/** What is known of each wire format's home. */
export const PROVIDERS: Record<ProviderKind, Provider> = {
  openai: { title: 'OpenAI-compatible', baseUrl: 'https://api.openai.com/v1', needsKey: true },
  anthropic: { title: 'Anthropic', baseUrl: 'https://api.anthropic.com/v1', needsKey: true },
  google: { title: 'Google', baseUrl: 'https://generativelanguage.googleapis.com/v1beta', needsKey: true },
}

/** Well-known servers, ready to choose from; any other OpenAI-compatible one is reached by its address. */
export const PRESETS: readonly Preset[] = [
  { ...PROVIDERS.openai, id: 'openai', kind: 'openai', title: 'OpenAI' },
  { ...PROVIDERS.anthropic, id: 'anthropic', kind: 'anthropic' },
  { ...PROVIDERS.google, id: 'google', kind: 'google' },
  {
    id: 'openrouter',
    kind: 'openai',
    title: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    needsKey: true,
  },
  { id: 'ollama', kind: 'openai', title: 'Ollama', baseUrl: 'http://localhost:11434/v1', needsKey: false },
  { id: 'lm-studio', kind: 'openai', title: 'LM Studio', baseUrl: 'http://localhost:1234/v1', needsKey: false },
  { id: 'vllm', kind: 'openai', title: 'vLLM', baseUrl: 'http://localhost:8000/v1', needsKey: false },
]
