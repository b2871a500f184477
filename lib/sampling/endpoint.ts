import type { HeaderList } from '@/lib/protocol/headers'
import { ProblemError } from '@/lib/protocol/problem'

/** The address below a base URL; one that is only a host gets the version the provider's paths begin with. */
export const endpoint = (baseUrl: string, version: string, path: string): string => {
  const url = URL.canParse(baseUrl.trim()) ? new URL(baseUrl.trim()) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new ProblemError({
      code: 'PROVIDER_UNREACHABLE',
      title: 'Not the address of a provider',
      cause: 'Its base URL is no http(s) address.',
      action: 'Write it in full, such as http://localhost:11434/v1.',
    })
  const base = url.pathname.replace(/\/+$/, '')
  return `${url.origin}${base === '' ? version : base}${path}`
}

/** The header that carries a key; none without one. White space around a pasted key is no part of it. */
export const keyHeader = (name: string, key: string, prefix = ''): HeaderList => {
  const clean = key.trim()
  if (!/^[\x21-\x7e]*$/.test(clean))
    throw new ProblemError({
      code: 'PROVIDER_KEY_REFUSED',
      title: 'Not a key',
      cause: 'The key holds white space or characters that no key has, such as the “…” of a shortened one.',
      action: 'Copy the whole key again, and nothing else.',
    })
  return clean === '' ? [] : [[name, `${prefix}${clean}`]]
}

export const JSON_POST: HeaderList = [
  ['Content-Type', 'application/json'],
  ['Accept', 'text/event-stream, application/json'],
]
