import type { Adapter } from './adapter'
import { anthropic } from './anthropic'
import { google } from './google'
import { openai } from './openai'
import type { ProviderKind } from './types'

export const ADAPTERS: Record<ProviderKind, Adapter> = { openai, anthropic, google }
