/** An absolute URL of http or https, parsed; undefined for everything else. */
export const httpUrl = (value: unknown): URL | undefined => {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined
  const url = new URL(value)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
}

const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** This machine, where development goes without TLS. */
const isLoopback = ({ hostname }: URL): boolean => hostname.length < 256 && LOOPBACK.test(hostname)

/** https, or on this machine. */
export const isSecure = (value: unknown): boolean => {
  const url = httpUrl(value)
  return url !== undefined && (url.protocol === 'https:' || isLoopback(url))
}
