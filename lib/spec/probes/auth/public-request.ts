import { isObject, jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { HeaderEdits } from '@/lib/spec/probing/craft'
import type { Reply } from '@/lib/spec/probing/reply'

/** Characters of a document that is still read. */
const LONGEST = 262_144

/** What the person adds for their server is nobody else's business. */
const nothingOf = ({ facts }: ProbeContext): HeaderEdits =>
  Object.fromEntries(facts.headers.map(([name]) => [name, undefined]))

type Request = { readonly method?: 'GET' | 'POST' | 'DELETE'; readonly headers?: HeaderEdits; readonly body?: string }

/** One request without anything that says who is asking, to whatever server; redirects are not followed. */
export const publicRequest = (context: ProbeContext, url: string, request: Request = {}): Promise<Reply> => {
  const { method = 'GET', headers, body } = request
  return context.http({
    url,
    method,
    handshake: false,
    headers: { ...nothingOf(context), Accept: 'application/json', ...headers },
    ...(body !== undefined && { body }),
  })
}

export type Document = Readonly<Record<string, unknown>>

/** The JSON object that a body is; undefined where it is none. */
export const documentIn = ({ text }: Reply): Document | undefined => {
  if (text.length > LONGEST || jsonDepth(text) > MAX_DEPTH) return undefined
  try {
    const value = JSON.parse(text) as unknown
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

export type Looked = { readonly url: string; readonly reply: Reply; readonly document: Document | undefined }
export type Found = Looked & { readonly document: Document }

/** Where was looked, each with what was answered, as a sentence ends with it. */
export const toldPlaces = (looked: readonly Looked[]): string =>
  looked.map(({ url, reply }) => `${url} (${reply.status ?? 'no answer'})`).join(', ')

/** Looks in these places, one after the other, until there is a document. */
export const lookFor = async (
  context: ProbeContext,
  urls: readonly string[],
): Promise<{ readonly looked: readonly Looked[]; readonly found: Found | undefined }> => {
  const looked: Looked[] = []
  for (const url of new Set(urls)) {
    const reply = await publicRequest(context, url)
    const document = reply.status === 200 ? documentIn(reply) : undefined
    looked.push({ url, reply, document })
    if (document) return { looked, found: { url, reply, document } }
  }
  return { looked, found: undefined }
}
