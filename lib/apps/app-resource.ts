import { fromBase64 } from '@/lib/protocol/bytes'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Problem } from '@/lib/protocol/problem'
import { readCsp, type ReadCsp } from './sandbox-policy'

/** The page of an app, as it was read. */
export type AppPage = ReadCsp & {
  readonly html: string
  /** Browser features it asks for; Parley grants none. */
  readonly permissions: readonly string[]
}

/** Characters of a page: what is larger is no page. */
const LARGEST = 16 * 1024 * 1024

const isHtmlApp = (mimeType: string | undefined): boolean =>
  mimeType !== undefined && /^text\/html\s*;\s*profile="?mcp-app"?$/i.test(mimeType)

const bad = (cause: string): Problem => ({
  code: 'NO_APP',
  title: 'This is no MCP App',
  cause,
  action: 'Answer resources/read with one content of type text/html;profile=mcp-app.',
})

const textOf = (content: Record<string, unknown>): string | undefined => {
  const bytes = fromBase64(stringAt(content, 'blob') ?? '')
  return (
    stringAt(content, 'text') ?? (content['blob'] === undefined ? undefined : bytes && new TextDecoder().decode(bytes))
  )
}

/** Reads the answer to `resources/read` of a `ui://` resource (MCP Apps 2026-01-26). `own`: Parley's origins. */
export const readAppPage = (result: unknown, uri: string, own: readonly string[]): AppPage | Problem => {
  const contents: unknown = isObject(result) ? result['contents'] : undefined
  const content: unknown = Array.isArray(contents)
    ? (contents.find((one: unknown) => stringAt(one, 'uri') === uri) ?? contents[0])
    : undefined
  if (!isObject(content)) return bad('The answer has no contents.')
  const mimeType = stringAt(content, 'mimeType')
  if (!isHtmlApp(mimeType)) return bad(`Its type is ${mimeType ?? 'not given'}.`)
  const html = textOf(content)
  if (html === undefined) return bad('It has neither text nor a usable blob.')
  if (html.length > LARGEST) return bad('It is larger than 16 MiB.')
  const meta = objectAt(objectAt(content, '_meta'), 'ui')
  return { html, permissions: Object.keys(objectAt(meta, 'permissions') ?? {}), ...readCsp(meta?.['csp'], own) }
}
