/** What the relay was sent, and the ways to make it fail. */
export type FakeRelay = {
  readonly fetch: typeof fetch
  /** Sealed chunks, by live share. */
  readonly chunks: (id: string) => readonly Uint8Array[]
  /** Each request as `METHOD path`, and every byte of every body and header. */
  readonly seen: { readonly requests: string[]; text: string }
  /** The network is gone: every request fails, and every stream breaks. */
  offline: (gone: boolean) => void
  /** The next request of this kind is carried out, and its answer lost. */
  loseAnswerOf: (method: string, path: RegExp) => void
  /** The next chunk of this number is another one than was sent. */
  readonly tamper: (n: number, bytes: Uint8Array) => void
  /** Streams open now. */
  readonly streams: () => number
}

type Live = {
  readonly token: string
  readonly chunks: Uint8Array[]
  readonly answers: (readonly [id: string, bytes: Uint8Array])[]
  ended: boolean
  gone: boolean
}
type Streamed = { readonly id: string; readonly event: string; readonly data: string }

const problem = (status: number, code: string): Response =>
  Response.json({ code, title: code, cause: code, action: code }, { status })
const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one?.length === other.length && one.every((byte, at) => byte === other[at])
const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** The live shares' HTTP API in memory, as a `fetch`: what a server with one replica does, and what a network may do. */
export const fakeRelay = ({ token }: { readonly token: string }): FakeRelay => {
  const shares = new Map<string, Live>()
  const wakes = new Set<() => void>()
  const breaks = new Set<() => void>()
  const seen = { requests: [] as string[], text: '' }
  let [gone, loses] = [false, undefined as { method: string; path: RegExp } | undefined]
  const changed = (): void => {
    for (const wake of [...wakes]) wake()
  }

  /** All of `list()` from `from` on, and what follows, until `over`. */
  const stream = (
    live: Live,
    from: number,
    list: () => readonly Streamed[],
    signal: AbortSignal | null | undefined,
  ): Response => {
    let at = from
    let closed = false
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const leave = (): void => {
          closed = true
          wakes.delete(flow)
          breaks.delete(snap)
        }
        const snap = (): void => {
          if (closed) return
          leave()
          controller.error(new TypeError('network error'))
        }
        const flow = (): void => {
          if (closed) return
          const send = ({ id, event, data }: Streamed): void => {
            controller.enqueue(new TextEncoder().encode(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`))
          }
          for (const next of list().slice(at)) send(next)
          at = Math.max(at, list().length)
          if (!live.ended) return
          send({ id: String(at), event: 'end', data: '{}' })
          leave()
          controller.close()
        }
        wakes.add(flow)
        breaks.add(snap)
        signal?.addEventListener('abort', () => {
          if (closed) return
          leave()
          controller.error(new DOMException('aborted', 'AbortError'))
        })
        flow()
      },
      cancel: () => void (closed = true),
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }

  const answer = async (request: Request, signal: AbortSignal | null | undefined): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url)
    const [, , , id = '', what, which = ''] = pathname.split('/')
    const bytes = new Uint8Array(await request.arrayBuffer())
    const live = shares.get(id)
    if (request.method === 'PUT' && what === undefined) {
      if (request.headers.get('x-parley-token') !== token) return problem(401, 'TOKEN_STALE')
      if (live) return problem(409, 'SHARE_EXISTS')
      const owner = request.headers.get('x-parley-delete-token') ?? ''
      shares.set(id, { token: owner, chunks: [], answers: [], ended: false, gone: false })
      const seconds = Number(request.headers.get('x-parley-expires-in'))
      return Response.json({ expiresAt: Date.now() + seconds * 1000 }, { status: 201 })
    }
    if (!live) return problem(404, 'SHARE_UNKNOWN')
    if (live.gone) return problem(410, 'SHARE_GONE')
    if (request.method === 'GET' && what === 'chunks') {
      const list = (): Streamed[] =>
        live.chunks.map((chunk, n) => ({ id: String(n), event: 'chunk', data: base64(chunk) }))
      return stream(live, Number(searchParams.get('from')), list, signal)
    }
    if (request.method === 'PUT' && what === 'answers') {
      if (live.ended) return problem(409, 'LIVE_ENDED')
      live.answers.push([which, bytes])
      changed()
      return new Response(null, { status: 204 })
    }
    if (request.headers.get('x-parley-delete-token') !== live.token) return problem(403, 'NOT_THE_OWNER')
    if (request.method === 'GET')
      return stream(
        live,
        0,
        () => live.answers.map(([id, data]) => ({ id, event: 'answer', data: base64(data) })),
        signal,
      )
    if (request.method === 'DELETE') [live.gone, live.ended] = [true, true]
    else if (what === 'end') live.ended = true
    else if (live.ended) return problem(409, 'LIVE_ENDED')
    else if (isSame(live.chunks[Number(which)], bytes)) return new Response(null, { status: 204 })
    else if (Number(which) !== live.chunks.length) return problem(409, 'CHUNK_OUT_OF_ORDER')
    else live.chunks.push(bytes)
    changed()
    return new Response(null, { status: 204 })
  }

  const relay: typeof fetch = async (input, init) => {
    const { signal, ...rest } = init ?? {}
    const request = new Request(new URL(input as string, 'http://parley.test'), rest)
    const { pathname } = new URL(request.url)
    seen.requests.push(`${request.method} ${pathname}`)
    const body = new Uint8Array(await request.clone().arrayBuffer())
    seen.text += [request.url, JSON.stringify([...request.headers]), new TextDecoder('latin1').decode(body)].join('\n')
    if (gone) throw new TypeError('Failed to fetch')
    const response = await answer(request, signal)
    if (loses?.method !== request.method || !loses.path.test(pathname)) return response
    loses = undefined
    throw new TypeError('Failed to fetch')
  }

  return {
    fetch: relay,
    chunks: (id) => shares.get(id)?.chunks ?? [],
    seen,
    offline: (now) => {
      gone = now
      if (now) for (const snap of [...breaks]) snap()
    },
    loseAnswerOf: (method, path) => {
      loses = { method, path }
    },
    tamper: (n, bytes) => {
      for (const { chunks } of shares.values()) chunks[n] = bytes
    },
    streams: () => breaks.size,
  }
}
