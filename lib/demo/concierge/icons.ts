import type { Icon } from '@modelcontextprotocol/server'
import { base64 } from './base64'
import type { Peer } from './peer'

/** What is drawn on a 24 by 24 field, as the path of an SVG. */
const PATHS = {
  bell: 'M12 4v2m-8 12h16M5 16a7 7 0 0 1 14 0z',
  plane: 'M3 13l18-8-6 16-3-7z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3m0 14v3M2 12h3m14 0h3',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4',
  case: 'M4 8h16v12H4zM9 8V5h6v3',
} as const

const svg = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#3b7ddd" stroke-width="2"><path d="${path}"/></svg>`

/** The icon of a thing, within its listing, so that nobody has to fetch it; icons came with 2025-11-25. */
export const withIcon = ({ revision }: Pick<Peer, 'revision'>, name: keyof typeof PATHS): { icons?: Icon[] } => {
  if (revision < '2025-11-25') return {}
  const src = `data:image/svg+xml;base64,${base64(new TextEncoder().encode(svg(PATHS[name])))}`
  return { icons: [{ src, mimeType: 'image/svg+xml', sizes: ['any'] }] }
}
