import { isObject, stringAt } from '@/lib/protocol/json'
import { mediaSource } from './media-source'

/** Largest decoded icon that is drawn, in bytes. */
const MOST = 256 * 1024

const DATA = /^data:(image\/(?:png|jpeg|jpg|webp|svg\+xml));base64,/i

type Icons = {
  /** A `data:` URL that may stand in an `<img>`. */
  readonly drawn?: string
  /** Addresses of pictures elsewhere: nothing is fetched from there. */
  readonly elsewhere: readonly string[]
}

/**
 * What may be drawn of an `icons` list (2025-11-25 and later): base64 `data:` URIs of the four types that clients are
 * to support. Where there are several, the first without a theme, else the first.
 */
export const readIcons = (icons: unknown): Icons => {
  const all = Array.isArray(icons) ? (icons as unknown[]).filter(isObject) : []
  const drawable = all.flatMap((icon) => {
    const src = stringAt(icon, 'src') ?? ''
    // The head only: a pattern over megabytes of base64 is slow.
    const [head = '', type = ''] = DATA.exec(src.slice(0, 64)) ?? []
    if (head === '') return []
    const source = mediaSource(type.toLowerCase().replace('image/jpg', 'image/jpeg'), src.slice(head.length), MOST)
    return source.ok ? [{ url: source.url, themed: icon['theme'] !== undefined }] : []
  })
  const drawn = (drawable.find(({ themed }) => !themed) ?? drawable[0])?.url
  const sources = all.map((icon) => stringAt(icon, 'src') ?? '')
  return {
    ...(drawn !== undefined && { drawn }),
    elsewhere: [...new Set(sources.filter((src) => /^https?:/i.test(src)))],
  }
}
