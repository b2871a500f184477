import { remembered } from './remembered'

/** Whether a URL leads to this very computer (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
export const isLoopback = remembered((url: string): boolean => {
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || isLoopbackV4(hostname)
})

const isLoopbackV4 = (hostname: string): boolean => /^127(?:\.\d{1,3}){3}$/.test(hostname)
