import { ProblemError } from '@/lib/protocol/problem'
import { readToken } from '@/lib/browser/token'
import type { ShareKey } from '@/lib/share/envelope'
import { SHARE_PROBLEMS } from '@/lib/share/share-problems'
import { TOKEN_HEADER } from '@/lib/wire/orders'
import { lost, refusal } from '@/lib/wire/refusal'

type Id = ShareKey['id']
type Bytes = Uint8Array<ArrayBuffer>

export type FetchedShare = {
  readonly bytes: Bytes
  /** Milliseconds since the epoch; undefined where the server did not say. */
  readonly expiresAt: number | undefined
}

/** Bytes that a share may have, encrypted. */
export const MOST_SHARED = 5 * 1024 * 1024

const address = (id: Id, live = false): string => `/api/${live ? 'live' : 'shares'}/${id}`

const send = async (path: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(path, { cache: 'no-store', referrerPolicy: 'no-referrer', ...init }).catch(
    (cause: unknown) => {
      throw lost(cause)
    },
  )
  if (!response.ok) throw await refusal(response)
  return response
}

/**
 * Stores an encrypted share for so many seconds; when it expires, in milliseconds since the epoch.
 * @throws ProblemError as the server refuses it (`SHARE_EXISTS`, too large …), or when this page has no token.
 */
export const putShare = async (
  id: Id,
  { body, deleteToken, expiresIn }: { body: Blob; deleteToken: string; expiresIn: number },
): Promise<number> => {
  const response = await send(address(id), {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      [TOKEN_HEADER]: readToken(),
      'x-parley-delete-token': deleteToken,
      'x-parley-expires-in': String(expiresIn),
    },
    body,
  })
  const answer = (await response.json()) as { readonly expiresAt?: unknown }
  return typeof answer.expiresAt === 'number' ? answer.expiresAt : Date.now() + expiresIn * 1000
}

/** What is stored, still encrypted. Needs no token. @throws ProblemError `SHARE_GONE`, `SHARE_UNKNOWN`. */
export const getShare = async (id: Id, signal?: AbortSignal): Promise<FetchedShare> => {
  const response = await send(address(id), { ...(signal && { signal }) })
  const expires = Number(response.headers.get('x-parley-expires-at') ?? Number.NaN)
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    expiresAt: Number.isFinite(expires) ? expires : undefined,
  }
}

type Owned = { readonly id: Id; readonly deleteToken: string; readonly live?: boolean }

/** Deletes a share; one that is gone by now is as good as deleted. Needs its own token only. @throws ProblemError. */
export const deleteShare = async ({ id, deleteToken, live }: Owned): Promise<void> => {
  try {
    await send(address(id, live), { method: 'DELETE', headers: { 'x-parley-delete-token': deleteToken } })
  } catch (error) {
    const gone: readonly string[] = [SHARE_PROBLEMS.gone.code, SHARE_PROBLEMS.unknown.code]
    if (!(error instanceof ProblemError) || !gone.includes(error.problem.code)) throw error
  }
}
