/**
 * Why a request failed on the way. `code` is the system's or undici's where there is one (`ECONNREFUSED`,
 * `ENOTFOUND`, `UND_ERR_SOCKET`, `CERT_HAS_EXPIRED`, `ERR_TLS_CERT_ALTNAME_INVALID`, …) or one of Parley's:
 * `EGRESS_DENIED`, `DNS_TIMEOUT`, `UPGRADE_REFUSED` (101), `TOO_MANY_HINTS` (1xx), `WAY_OUT_LOST` (the page lost its own server), `WAY_OUT_REFUSED` (it answered with an error).
 * Never a `TypeError`: the SDK reads that as "this server speaks no modern revision".
 */
export class WireError extends Error {
  override readonly name = 'WireError'
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Thrown by an aborted request or its body, as `fetch` does (WHATWG Fetch §2.2). */
export const abortError = (): DOMException => new DOMException('The request was aborted.', 'AbortError')

export const isAbort = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'ResponseAborted')
