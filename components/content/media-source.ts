import { droppedFrom } from '@/lib/share/redact/bodies'

/** Largest decoded image or audio that is shown, in bytes; the rest stays on the timeline. */
const MAX_MEDIA_BYTES = 16 * 1024 * 1024

const SHOWN = /^(image\/(png|jpeg|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)|audio\/[\w.+-]+)$/

// Two plain scans: one pattern with groups would overflow the engine's stack on megabytes.
const isBase64 = (data: string): boolean =>
  data !== '' && data.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(data) && !/=(?!=?$)/.test(data)

/** Decoded size of base64 text in bytes (RFC 4648 §4), without decoding it. */
export const base64Size = (data: string): number => {
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0
  return Math.max(0, Math.floor((data.length * 3) / 4) - padding)
}

export type MediaSource =
  { readonly ok: true; readonly url: string; readonly bytes: number } | { readonly ok: false; readonly reason: string }

/**
 * A `data:` URL for an image or audio block. Nothing is ever fetched, the type must be one that is shown (an SVG in
 * `<img>` runs no script and loads nothing), and the size is capped.
 */
export const mediaSource = (mimeType: string, data: string, limit = MAX_MEDIA_BYTES): MediaSource => {
  const type = (mimeType.split(';', 1)[0] ?? '').trim().toLowerCase()
  if (!SHOWN.test(type)) return { ok: false, reason: `${mimeType} is not a type that Parley shows.` }
  const dropped = droppedFrom(data)
  if (dropped !== undefined) return { ok: false, reason: `Left out when this was given away: ${dropped}.` }
  const bytes = base64Size(data)
  if (bytes > limit) return { ok: false, reason: 'Too large to show here.' }
  const clean = data.replace(/[\r\n]/g, '')
  if (!isBase64(clean)) return { ok: false, reason: 'The data is not base64.' }
  return { ok: true, url: `data:${type};base64,${clean}`, bytes }
}

/** The bytes of base64 text; none where it is no base64. */
export const base64Bytes = (data: string): Uint8Array<ArrayBuffer> => {
  const clean = data.replace(/[\r\n]/g, '')
  return isBase64(clean) ? Uint8Array.from(atob(clean), (char) => char.charCodeAt(0)) : new Uint8Array()
}
